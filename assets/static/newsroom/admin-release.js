// The release form: warns before typed text is lost, saves on Ctrl+S, opens previews.
;(() => {
  const form = document.getElementById("release_form")
  if (!form || document.body.classList.contains("popup")) return

  // A form that came back with errors holds text that is saved nowhere.
  const refused = Boolean(form.querySelector(".errornote, .errorlist"))
  const content = () => new URLSearchParams(new FormData(form)).toString()
  const saved = content()
  const unsaved = () => refused || content() !== saved
  let leaving = false

  form.addEventListener("submit", (event) => {
    // Other scripts may keep the form from being sent.
    queueMicrotask(() => (leaving = !event.defaultPrevented))
  })
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && unsaved()) event.preventDefault()
  })

  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return
    event.preventDefault()
    form.querySelector("button[name=_continue]")?.click()
  })

  // Nothing to save: the preview opens beside the form instead of in its place.
  for (const button of form.querySelectorAll("button[data-preview]")) {
    button.addEventListener("click", (event) => {
      if (unsaved() || !button.dataset.preview) return
      event.preventDefault()
      window.open(button.dataset.preview, "_blank")
    })
  }
})()
