// The page of a release: copies the sentences that others quote, and hands the page on. Every text can be selected
// without this script, and the link to a mail program works without it.
;(() => {
  const copied = async (text) => {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return false // no permission, or the page did not come over TLS
    }
  }

  const select = (element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    getSelection().removeAllRanges()
    getSelection().addRange(range)
  }

  for (const button of document.querySelectorAll("button[data-copy]")) {
    const source = document.getElementById(button.dataset.copy)
    const told = button.parentElement.querySelector("[role=status]")
    button.hidden = false
    button.addEventListener("click", async () => {
      const done = await copied(source.textContent.trim())
      if (!done) select(source)
      told.textContent = done ? told.dataset.done : told.dataset.failed
    })
  }

  const share = document.querySelector("[data-share]")
  if (!share) return
  const { title, url } = share.dataset
  const told = document.querySelector("[data-shared]")
  const [system, link] = ["[data-system]", "[data-link]"].map((name) => share.querySelector(name))

  if (navigator.canShare?.({ title, url })) {
    system.hidden = false
    // Who closes the system's own window without a choice has not failed.
    system.addEventListener("click", () => navigator.share({ title, url }).catch(() => {}))
  }
  link.hidden = false
  link.addEventListener("click", async () => {
    told.textContent = (await copied(url)) ? told.dataset.done : told.dataset.failed
  })
})()
