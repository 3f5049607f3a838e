// The release form: starts where there is something to do, warns before typed text is lost, counts titles, saves on
// Ctrl+S, opens previews beside itself.
;(() => {
  const form = document.getElementById("release_form")
  if (!form || document.body.classList.contains("popup")) return

  const OF_THE_PAGE = ["csrfmiddlewaretoken", "_draft", "_beside"]
  const PREVIEW = "newsroom-preview"
  // A form that came back with errors holds text that is saved nowhere.
  const refused = Boolean(form.querySelector(".errornote, .errorlist"))
  const content = () => JSON.stringify([...new FormData(form)].filter(([name]) => !OF_THE_PAGE.includes(name)))
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

  // The preview opens beside the form, also where the form is saved first: its window is opened while a click allows it.
  for (const button of form.querySelectorAll("button[data-preview]")) {
    button.addEventListener("click", (event) => {
      const beside = window.open("", PREVIEW)
      if (!beside) return
      if (!unsaved() && button.dataset.preview) {
        event.preventDefault()
        beside.location.assign(button.dataset.preview)
        beside.focus()
      } else {
        form.elements._beside.value = "1"
        sessionStorage.setItem(PREVIEW, button.value)
      }
    })
  }

  function showPreview() {
    const wanted = sessionStorage.getItem(PREVIEW)
    if (!wanted) return
    sessionStorage.removeItem(PREVIEW)
    const beside = window.open("", PREVIEW)
    const address = form.querySelector(`button[value="${wanted}"]`)?.dataset.preview
    if (refused || !address) beside?.close()
    else beside?.location.assign(address)
  }
  showPreview()

  // Of what was refused, the first place to mend; what a conflict tells comes before it.
  function focusFirstError() {
    const entry = document.querySelector(".readiness-entry-save a")
    if (entry) return entry.click()
    const place = form.querySelector(".errorlist")?.closest(".errors, .inline-related, tr, fieldset, .text-panel")
    place?.querySelector("input:not([type=hidden]), select, textarea")?.focus()
  }
  if (refused && !form.querySelector(".conflict")) window.addEventListener("load", focusFirstError)

  // Told when it gets tight: the newsroom refuses what is longer, and cuts nothing.
  for (const field of form.querySelectorAll("[data-limit]")) {
    const counter = document.createElement("p")
    const limit = Number(field.dataset.limit)
    counter.className = "help text-counter"
    field.after(counter)
    const count = () => {
      const length = [...field.value.trim().split(/\s+/).join(" ")].length
      counter.textContent = length > limit * 0.8 ? `${length} / ${limit}` : ""
      counter.classList.toggle("text-counter-over", length > limit)
    }
    for (const change of ["input", "draft:restored"]) field.addEventListener(change, count)
    count()
  }
})()
