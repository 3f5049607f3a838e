// Keeps what is typed on the release form in this browser until the newsroom has stored it, and offers it again after
// a crash, an ended login or a lost connection. Each form that is open keeps one draft under a name of its own; the
// form sends that name along, and a cookie of the answer says which drafts are stored.
;(() => {
  const form = document.getElementById("release_form")
  const area = document.getElementById("drafts")
  if (!form || !area || document.body.classList.contains("popup")) return

  const { PREFIX, keys, read, clear } = window.newsroomKept
  const INTERVAL = 2000
  // What belongs to the page, and what is decided anew each time.
  const APART = /^(csrfmiddlewaretoken|_draft|_beside|_popup|_take:.*)$/
  // What tells where a form began, not what was typed.
  const BEGINNING = ["_opened", "revision"]

  const input = form.elements._draft
  // A form that came back from the newsroom belongs to the draft that it was sent with.
  const cameBack = Boolean(input.value)
  const name = input.value || newName()
  input.value = name
  const own = keyOf(name)
  const untouched = JSON.stringify(typed())
  let written = cameBack ? localStorage.getItem(own) : null
  // Held as long as this page lives: drafts of pages that are open are not offered in other windows.
  navigator.locks?.request(own, () => new Promise(() => {}))

  function newName() {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((each) => (each % 36).toString(36)).join("")
  }

  function keyOf(draft) {
    return [PREFIX, area.dataset.user, area.dataset.release, draft].join(".")
  }

  function fields() {
    return [...new FormData(form)].filter(([field, value]) => !APART.test(field) && typeof value === "string")
  }

  function typed(among = fields()) {
    return among.filter(([field]) => !BEGINNING.includes(field))
  }

  /** The words of the choices that a search found: another page does not know them. */
  function labels() {
    const found = form.querySelectorAll("select.admin-autocomplete option:checked")
    return Object.fromEntries([...found].map((option) => [`${option.parentElement.name}=${option.value}`, option.text]))
  }

  function keep() {
    const now = fields()
    const content = JSON.stringify(now)
    if (!cameBack && JSON.stringify(typed(now)) === untouched) return forget()
    if (content === written) return
    try {
      localStorage.setItem(own, JSON.stringify({ at: Date.now(), fields: now, labels: labels() }))
      written = content
      tell("full", false)
    } catch {
      tell("full", true)
    }
  }

  function forget() {
    if (written) localStorage.removeItem(own)
    written = null
  }

  function tell(what, shown) {
    const place = area.querySelector(`[data-told=${what}]`)
    if (place.hidden === shown) place.hidden = !shown
  }

  async function offer() {
    const open = new Set((await navigator.locks?.query())?.held.map((lock) => lock.name))
    const found = keys()
      .filter((key) => key.startsWith(keyOf("")) && key !== own && !open.has(key))
      .map((key) => ({ key, ...read(key) }))
    for (const draft of found.sort((a, b) => a.at - b.at)) {
      if (JSON.stringify(typed(draft.fields)) === untouched) localStorage.removeItem(draft.key)
      else show(draft)
    }
  }

  function show(draft) {
    const bar = area.querySelector("template").content.cloneNode(true).firstElementChild
    const words = bar.querySelector("[data-words]")
    words.textContent = words.dataset.words.replace("[time]", timeOf(draft.at))
    bar.querySelector("[data-older]").hidden = valueOf(draft, "revision") === form.elements.revision?.value
    bar.querySelector("[data-restore]").addEventListener("click", () => {
      restore(draft)
      bar.remove()
    })
    bar.querySelector("[data-discard]").addEventListener("click", () => {
      localStorage.removeItem(draft.key)
      bar.remove()
    })
    area.prepend(bar)
  }

  function timeOf(at) {
    const today = new Date().toDateString() === new Date(at).toDateString()
    const format = { timeZone: "Asia/Seoul", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
    return new Date(at).toLocaleString(document.documentElement.lang, {
      ...format,
      ...(today ? {} : { month: "long", day: "numeric" }),
    })
  }

  function valueOf(draft, field) {
    return draft.fields.find(([each]) => each === field)?.[1]
  }

  function restore(draft) {
    const values = new Map()
    for (const [field, value] of draft.fields) values.set(field, [...(values.get(field) || []), value])
    makeRows(draft)
    for (const element of form.elements) {
      if (!element.name || APART.test(element.name) || element.type === "submit" || element.type === "button") continue
      fill(element, values.get(element.name) || [], draft.labels || {})
    }
    form.dispatchEvent(new CustomEvent("draft:restored"))
    keep()
    localStorage.removeItem(draft.key)
    tell("restored", true)
  }

  /** As many rows as the draft has: they are told apart by their number alone. */
  function makeRows(draft) {
    for (const [field, total] of draft.fields) {
      const prefix = /^(.+)-TOTAL_FORMS$/.exec(field)?.[1]
      const count = prefix && form.elements[field]
      if (!count) continue
      while (Number(count.value) < Number(total)) {
        const before = count.value
        document.querySelector(`#${prefix}-group :is(.add-row a, [data-add-row])`)?.click()
        if (count.value === before) break
      }
      for (let row = Number(total); row < Number(count.value); row++) document.getElementById(`${prefix}-${row}`)?.remove()
    }
  }

  function fill(element, given, labels) {
    if (element.type === "checkbox" || element.type === "radio") {
      element.checked = given.includes(element.value)
    } else if (element.tagName === "SELECT") {
      choose(element, given, labels)
    } else if (given.length && element.value !== given[0]) {
      element.value = given[0]
      element.dispatchEvent(new CustomEvent("draft:restored"))
    }
  }

  function choose(select, given, labels) {
    if (!given.length && !select.multiple) return
    for (const value of given) {
      if ([...select.options].some((option) => option.value === value)) continue
      select.append(new Option(labels[`${select.name}=${value}`] || value, value))
    }
    for (const option of select.options) option.selected = given.includes(option.value)
    window.django?.jQuery?.(select).trigger("change")
  }

  clear()
  offer()
  if (cameBack) keep()
  setInterval(keep, INTERVAL)
  window.addEventListener("pagehide", keep)
  document.addEventListener("visibilitychange", () => document.hidden && keep())
  form.addEventListener("submit", (event) => {
    keep()
    tell("offline", !navigator.onLine)
    // The browser's own page of a lost connection would take the place of the form.
    if (!navigator.onLine) event.preventDefault()
  })
})()
