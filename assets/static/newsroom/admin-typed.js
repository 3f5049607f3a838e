// Asks the newsroom about the texts of the release form while somebody types; nothing of them is stored. Panels below
// the texts use it: each has one question under way at a time, and after it asks about the texts as they are then.
window.newsroomTyped = (() => {
  const QUIET = 400
  const FIELDS = ["title", "subtitles", "summary", "body"]

  function texts(form) {
    const data = new FormData()
    for (const text of form.querySelectorAll(".text-panel")) {
      for (const name of FIELDS) {
        const field = document.querySelector(`#${text.id}-${name} textarea`)
        data.set(`${text.id.replace("text-", "")}-${name}`, field?.value ?? "")
      }
    }
    data.set("publish_at", form.elements.publish_at?.value ?? "")
    return data
  }

  /** Only what has changed is written: else it would be read out again. */
  function tell(place, words) {
    if (place.textContent !== words) place.textContent = words
  }

  /**
   * Asks for `panel`: `act({ name: value })` sends something to do along, `later` waits for a pause in typing. `show` is
   * given each answer with the act that it answers; `more` adds what else of the form the question needs.
   */
  function asking(form, panel, show, more = () => {}) {
    const failed = panel.querySelector(".checks-failed")
    const acts = []
    let timer = 0
    let isAsking = false
    let isOutOfDate = false
    let took = 0

    /** A long text, which takes long to read, is asked about less often. */
    function later() {
      clearTimeout(timer)
      timer = setTimeout(now, Math.max(QUIET, 2 * took))
    }

    async function now() {
      isOutOfDate = true
      if (isAsking) return
      isAsking = true
      while (isOutOfDate || acts.length) {
        isOutOfDate = false
        await ask(acts.shift())
      }
      isAsking = false
    }

    async function ask(act = {}) {
      const began = performance.now()
      const data = texts(form)
      more(data)
      for (const [name, value] of Object.entries(act)) data.set(name, value)
      try {
        const answer = await fetch(panel.dataset.url, {
          method: "POST",
          body: data,
          redirect: "manual",
          headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
        })
        if (!answer.ok) throw new Error(answer.statusText)
        show(await answer.json(), act)
        tell(failed, "")
      } catch {
        tell(failed, failed.dataset.words)
      }
      took = performance.now() - began
    }

    function act(wanted) {
      acts.push(wanted)
      now()
    }

    form.addEventListener("draft:restored", later, true)
    for (const change of ["input", "change"]) {
      form.addEventListener(change, (event) => {
        if (event.target.closest(".texts") || event.target.name === "publish_at") later()
      })
    }
    // What was refused is stored nowhere.
    if (form.querySelector(".errornote")) now()
    return { act, later, now }
  }

  /** In the bar that sticks to the window: the way to `panel` from wherever one types, with `words` while there are any. */
  function pointer(form, panel) {
    const heading = panel.querySelector("h2")
    const link = document.createElement("a")
    link.className = "checks-link"
    link.href = `#${panel.id}`
    form.querySelector(".release-actions-gap")?.before(link)
    heading.tabIndex = -1
    link.addEventListener("click", () => heading.focus({ preventScroll: true }))
    return (words) => {
      link.hidden = !words
      link.textContent = `${panel.dataset.short ?? heading.textContent}: ${words}`
    }
  }

  return { asking, pointer, tell }
})()
