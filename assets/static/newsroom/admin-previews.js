// Copies the address of a new preview link; without a clipboard it is selected, to be copied by hand.
;(() => {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const field = document.getElementById(button.dataset.copy)
    const told = button.parentElement.querySelector("[data-copied]")
    button.hidden = false
    field.addEventListener("focus", () => field.select())
    button.addEventListener("click", async () => {
      field.select()
      try {
        await navigator.clipboard.writeText(field.value)
        told.textContent = button.dataset.done
      } catch {
        field.focus()
      }
    })
  }
})()
