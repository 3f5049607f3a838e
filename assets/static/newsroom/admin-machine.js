// Asks for a machine's translation of the Korean that is typed, and shows it below each English field. It replaces nothing
// until somebody takes it, and what stood there before can be brought back.
;(() => {
  const form = document.getElementById("release_form")
  const panel = document.getElementById("machine-group")
  const text = panel && document.getElementById(`text-${panel.dataset.language}`)
  const korean = document.querySelector("#text-ko")
  if (!form || !korean || !text?.querySelector(".text-field")) return

  const FIELDS = ["title", "subtitles", "summary", "body"]
  const told = panel.querySelector(".machine-told")
  const refused = panel.querySelector(".machine-refused")
  const proposal = panel.querySelector(".machine-proposal")
  const ask = panel.querySelector("[data-do=ask]")
  // By field: what is proposed, and what stood there before somebody took it.
  const rows = new Map()
  const before = new Map()

  text.querySelector(".text-errors").append(panel)
  panel.hidden = false

  function area(language, name) {
    return document.querySelector(`#text-${language}-${name} textarea`)
  }

  function say(words, why = "") {
    told.textContent = words
    refused.textContent = why
  }

  async function propose() {
    const data = new FormData()
    for (const name of FIELDS) data.set(`ko-${name}`, area("ko", name)?.value ?? "")
    data.set("publish_at", form.elements.publish_at?.value ?? "")
    ask.disabled = true
    say(told.dataset.waiting)
    try {
      const answer = await fetch(panel.dataset.url, {
        method: "POST",
        body: data,
        redirect: "manual",
        headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      })
      if (!answer.ok) throw new Error(answer.statusText)
      show(await answer.json())
    } catch {
      say("", told.dataset.failed)
    }
    ask.disabled = false
  }

  function show(answer) {
    say(answer.told, answer.refused)
    // Of a refusal what was proposed before stays.
    if (answer.proposal) replace(answer.proposal)
    for (const name of before.keys()) offerBack(name)
  }

  function replace(html) {
    for (const row of rows.values()) row.remove()
    rows.clear()
    proposal.innerHTML = html
    for (const row of [...proposal.querySelectorAll("[data-field]")]) {
      rows.set(row.dataset.field, row)
      area(panel.dataset.language, row.dataset.field).closest(".text-field").append(row)
    }
  }

  function write(name, value) {
    const field = area(panel.dataset.language, name)
    field.value = value
    // The editor reads its text area on this one; the checks and the counters wait for the other.
    field.dispatchEvent(new CustomEvent("draft:restored"))
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }

  function take(name) {
    const field = area(panel.dataset.language, name)
    if (!before.has(name)) before.set(name, field.value)
    write(name, rows.get(name).querySelector("data").value)
    offerBack(name)
    if (name === "body") tellOrigin()
    say(told.dataset.taken)
  }

  // A body that a machine wrote is a machine's text, whoever wrote its headline.
  function tellOrigin() {
    const origin = text.querySelector("select[name$=-origin]")
    if (!before.has("origin")) before.set("origin", origin.value)
    origin.value = panel.dataset.origin
    origin.dispatchEvent(new Event("change", { bubbles: true }))
  }

  function bringBack(name) {
    write(name, before.get(name))
    before.delete(name)
    offerBack(name, false)
    if (name === "body" && before.has("origin")) {
      text.querySelector("select[name$=-origin]").value = before.get("origin")
      before.delete("origin")
    }
    say(told.dataset.returned)
  }

  function offerBack(name, isOffered = true) {
    const back = rows.get(name)?.querySelector("[data-do=back]")
    if (back) back.hidden = !isOffered
  }

  const DEEDS = {
    ask: propose,
    all: () => [...rows.keys()].forEach(take),
    take: (name) => take(name),
    back: (name) => {
      bringBack(name)
      rows.get(name).querySelector("[data-do=take]").focus()
    },
  }

  text.addEventListener("click", (event) => {
    const button = event.target.closest(".machine [data-do], .machine-field [data-do]")
    if (button) DEEDS[button.dataset.do](button.closest("[data-field]")?.dataset.field)
  })
})()
