// Photos one after the other in the middle of the window. The links lead to the photos themselves where no script runs.
;(() => {
  const dialog = document.getElementById("lightbox")
  const links = [...document.querySelectorAll("a[data-photo]")]
  if (!dialog?.showModal || !links.length) return

  const [stage, words, place] = ["stage", "words", "place"].map((part) => dialog.querySelector(`[data-${part}]`))
  const steps = [...dialog.querySelectorAll("[data-step]")]
  let shown = 0

  const show = (number) => {
    shown = (number + links.length) % links.length
    const link = links[shown]
    const small = link.querySelector("img")
    const photo = new Image(small.getAttribute("width"), small.getAttribute("height"))
    photo.alt = small.alt
    photo.src = link.href
    stage.replaceChildren(photo)
    const caption = link.closest("figure").querySelector("[data-caption]")
    words.replaceChildren(...(caption ? caption.cloneNode(true).childNodes : []))
    place.textContent = place.dataset.of.replace("#", shown + 1)
  }

  links.forEach((link, number) => {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      show(number)
      dialog.showModal()
    })
  })

  for (const step of steps) {
    step.hidden = links.length < 2
    step.addEventListener("click", () => show(shown + Number(step.dataset.step)))
  }
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step) show(shown + step)
  })
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || target.closest("[data-close]")) dialog.close()
  })
  // Back to the photo that was looked at last, wherever it stands on the page.
  dialog.addEventListener("close", () => links[shown].focus())
})()
