// Asks which awards the Korean text tells of (admin-typed.js), shows them below it and marks them in the editors. What is
// accepted becomes a row of the form (“awards told of”), which is stored with it. What is typed of proposals stands in a
// field of the form: the browser keeps it with the texts (admin-drafts.js) and warns before it is lost.
;(() => {
  const form = document.getElementById("release_form")
  const panel = document.getElementById("proposals-group")
  if (!form || !panel) return

  const { asking, pointer, tell } = window.newsroomTyped
  const list = panel.querySelector(".checks-list")
  const heading = panel.querySelector("h2")
  const failed = panel.querySelector(".checks-failed")
  const point = pointer(form, panel)
  const field = form.elements._proposals
  const KEPT = "newsroom-proposals"
  // By identity: the facts that somebody typed in place of those that were read, and the reasons being typed, each with
  // what it is asked for (refuse or suggest).
  const corrected = new Map()
  const reasons = new Map()
  // Why somebody refuses what a release that is not saved yet tells of: stored with it.
  const refusing = new Map()
  const isUnsaved = "unsaved" in panel.dataset
  // The proposals that are not to be accepted with the others, and those whose facts are open.
  const unticked = new Set()
  const correcting = new Set()
  let isBegun = false
  let opened = ""
  let shown = ""

  const { act, later, now } = asking(form, panel, show, (data) => {
    const told = rows().map(({ award, evidence }) => [award.value, evidence.value])
    keep()
    data.set("told", JSON.stringify(Object.fromEntries(told)))
    data.set("_proposals", field.value)
    data.set("correcting", [...correcting].join(" "))
    data.set("corrected", JSON.stringify(Object.fromEntries(corrected)))
  })

  /** The rows of the form that tell of an award. */
  function rows() {
    return [...form.querySelectorAll("select[name^=mentions-][name$=-award]")]
      .map((award) => ({
        award,
        evidence: form.elements[award.name.replace(/award$/, "evidence")],
        isDeleted: form.elements[award.name.replace(/award$/, "DELETE")]?.checked,
      }))
      .filter(({ award, isDeleted }) => award.value && !isDeleted)
  }

  function tellOf({ award, label, evidence }) {
    let row = rows().find((each) => each.award.value === String(award))
    if (!row) {
      document.querySelector("#mentions-group .add-row a").click()
      const number = Number(form.elements["mentions-TOTAL_FORMS"].value) - 1
      const select = form.elements[`mentions-${number}-award`]
      select.add(new Option(label, award, true, true))
      django.jQuery(select).trigger("change")
      row = { evidence: form.elements[`mentions-${number}-evidence`] }
    }
    const lines = row.evidence.value.split("\n").filter(Boolean)
    row.evidence.value = [...new Set([...lines, ...evidence.split("\n")])].join("\n")
  }

  function keep() {
    const typed = [...reasons].filter(([, { words }]) => words)
    const isAny = corrected.size || typed.length || unticked.size || refusing.size
    const kept = { corrected: [...corrected], reasons: typed, unticked: [...unticked], refusing: Object.fromEntries(refusing) }
    field.value = isAny ? JSON.stringify(kept) : ""
  }

  /** What was kept, with the facts open that were typed. */
  function take(kept) {
    const said = kept ? JSON.parse(kept) : { corrected: [], reasons: [], unticked: [], refusing: {} }
    for (const each of [corrected, reasons, unticked, correcting, refusing]) each.clear()
    for (const [identity, facts] of said.corrected) {
      corrected.set(identity, facts)
      correcting.add(identity)
    }
    for (const [identity, reason] of said.reasons) reasons.set(identity, reason)
    for (const identity of said.unticked) unticked.add(identity)
    for (const [identity, reason] of Object.entries(isUnsaved ? said.refusing : {})) refusing.set(identity, reason)
    field.value = kept ?? ""
    shown = ""
  }

  /** What was typed before the form was sent may be of another release. */
  function forgetOthers() {
    for (const each of [corrected, reasons, unticked, correcting, refusing])
      for (const identity of [...each.keys()]) if (!itemOf(identity)) each.delete(identity)
  }

  function show(answer, done) {
    const place = done.accept ?? done.link ?? done.refuse ?? done.take_back ?? done.suggest ?? done.reclaim ?? done.here
    const number = itemsOpen().findIndex((item) => item.dataset.identity === place)
    // Who has gone on to something else meanwhile stays there.
    const isThere = document.activeElement === document.body || itemOf(place)?.contains(document.activeElement)
    for (const linked of answer.linked) tellOf(linked)
    if (!answer.refused && place) for (const each of [corrected, reasons, unticked, correcting]) each.delete(place)
    tell(panel.querySelector(".checks-told"), answer.told)
    if (answer.list !== shown) replace(answer.list)
    shown = answer.list
    if (!isBegun) forgetOthers()
    isBegun = true
    keep()
    if (answer.refused) tell(itemOf(place)?.querySelector(".check-refused") ?? failed, answer.refused)
    else if ((place || done.accept_ticked) && isThere) (itemsOpen()[Math.max(number, 0)]?.querySelector(".proposal-do button") ?? heading).focus()
    mark()
  }

  function itemsOpen() {
    return [...list.querySelectorAll(".checks-open > .check")]
  }

  function itemOf(identity) {
    return list.querySelector(`.check[data-identity="${identity}"]`)
  }

  /** The list anew, with what somebody is typing in it, and where. */
  function replace(html) {
    const focus = focused()
    const isOpen = (name) => list.querySelector(`details.${name}`)?.open
    const open = ["proposals-done", "proposals-refused", "proposals-suggested", "proposals-lost"].filter(isOpen)
    list.innerHTML = html
    for (const name of open) list.querySelector(`details.${name}`)?.setAttribute("open", "")
    for (const identity of correcting) fill(itemOf(identity))
    for (const identity of reasons.keys()) addReason(itemOf(identity))
    for (const identity of unticked) untick(itemOf(identity))
    focus?.()
    if (opened && correcting.has(opened)) itemOf(opened)?.querySelector(".proposal-fields input")?.focus()
    opened = ""
  }

  function focused() {
    const { activeElement } = document
    const item = list.contains(activeElement) && activeElement.closest(".check")
    if (!item) return null
    const { name, type, selectionStart, selectionEnd, dataset } = activeElement
    const field = name ? `[name="${name}"]` : dataset.do ? `[data-do="${dataset.do}"]` : ".check-reason input"
    return () => {
      const place = itemOf(item.dataset.identity)?.querySelector(field)
      place?.focus({ preventScroll: true })
      if (["text", "textarea"].includes(type)) place?.setSelectionRange(selectionStart, selectionEnd)
    }
  }

  function inputs(item) {
    return [...item.querySelectorAll(".proposal-fields :is(input, select)")]
  }

  /** The newsroom shows the fields; what was typed since it was asked stays. */
  function fill(item) {
    for (const input of item ? inputs(item) : []) input.value = corrected.get(item.dataset.identity)?.[input.name] ?? input.value
  }

  function correct(item) {
    const { identity } = item.dataset
    if (correcting.delete(identity)) corrected.delete(identity)
    else {
      correcting.add(identity)
      opened = identity
    }
    now()
  }

  function addReason(item) {
    if (!item) return
    const { what, words } = reasons.get(item.dataset.identity)
    const box = panel.querySelector(`template[data-for="${what}"]`).content.firstElementChild.cloneNode(true)
    box.querySelector("input").value = words
    item.append(box)
  }

  function askWhy(item, what) {
    const { identity } = item.dataset
    const before = reasons.get(identity)
    if (before?.what !== what) item.querySelector(".check-reason")?.remove()
    reasons.set(identity, { what, words: before?.words ?? "" })
    if (!item.querySelector(".check-reason")) addReason(item)
    item.querySelector(".check-reason input").focus()
  }

  function cancel(item) {
    const { identity } = item.dataset
    item.querySelector(".check-reason").remove()
    item.querySelector(reasons.get(identity).what === "suggest" ? "[data-do=hand_on]" : "[data-do=ask]").focus()
    reasons.delete(identity)
  }

  /** Sends the reason that was typed with what it was asked for. */
  function decide(item) {
    const { identity } = item.dataset
    const { what, words } = reasons.get(identity)
    if (!isUnsaved) return act({ [what]: identity, reason: words })
    reasons.delete(identity)
    refusing.set(identity, words)
    act({ here: identity })
  }

  function takeBack({ dataset: { identity } }) {
    if (!isUnsaved) return act({ take_back: identity })
    refusing.delete(identity)
    act({ here: identity })
  }

  function untick(item) {
    const tick = item?.querySelector("[data-tick]")
    if (tick) tick.checked = false
  }

  /** With what was shown of each, as when it is accepted alone. */
  function acceptTicked() {
    const ticked = itemsOpen().filter((item) => item.querySelector("[data-tick]")?.checked)
    const seen = ticked.map(({ dataset }) => [dataset.identity, dataset.seen])
    if (ticked.length) act({ accept_ticked: JSON.stringify(Object.fromEntries(seen)) })
  }

  function change(item, values) {
    const typed = Object.fromEntries(inputs(item).map(({ name, value }) => [name, value]))
    corrected.set(item.dataset.identity, { ...corrected.get(item.dataset.identity), ...typed, ...values })
  }

  const DEEDS = {
    accept: (item) => act({ accept: item.dataset.identity, seen: item.dataset.seen }),
    accept_ticked: acceptTicked,
    ask: (item) => askWhy(item, "refuse"),
    cancel,
    correct,
    link: (item, button) => act({ link: item.dataset.identity, award: button.dataset.award }),
    hand_on: (item) => askWhy(item, "suggest"),
    reclaim: (item) => act({ reclaim: item.dataset.identity }),
    refuse: decide,
    suggest: decide,
    take_back: takeBack,
    use: (item, button) => {
      change(item, { [button.dataset.field]: button.textContent })
      now()
    },
  }

  panel.addEventListener("click", (event) => {
    const place = event.target.closest("a[data-place]")
    if (place && window.newsroomPlaces.select(place)) event.preventDefault()
    const button = event.target.closest("[data-do]")
    if (button) DEEDS[button.dataset.do](button.closest(".check"), button)
    keep()
  })

  panel.addEventListener("input", (event) => {
    const item = event.target.closest(".check")
    if (event.target.matches("[data-tick]")) unticked[event.target.checked ? "delete" : "add"](item.dataset.identity)
    else if (event.target.closest(".check-reason")) reasons.get(item.dataset.identity).words = event.target.value
    else if (event.target.closest(".proposal-fields")) {
      change(item, {})
      later()
    }
    keep()
  })

  panel.addEventListener("keydown", (event) => {
    const field = event.target.closest("input:not([data-tick])")
    if (!field || !["Enter", "Escape"].includes(event.key) || event.isComposing) return
    event.preventDefault()
    const item = field.closest(".check")
    if (event.key === "Enter") field.closest(".check-reason") ? decide(item) : now()
    else if (field.closest(".check-reason")) cancel(item)
    else {
      item.querySelector("[data-do=correct]").focus()
      correct(item)
    }
    keep()
  })

  function mark() {
    point(list.querySelector(".checks-open") ? panel.querySelector(".checks-told").textContent : "")
    if (!CSS.highlights) return
    const read = window.newsroomPlaces.reader()
    const ranges = (links) =>
      [...list.querySelectorAll(links)].map((link) => window.newsroomPlaces.range(link, read)).filter(Boolean)
    CSS.highlights.set("proposals-evidence", new Highlight(...ranges(".checks-open .check-piece a[data-place]")))
    CSS.highlights.set("proposals-fact", new Highlight(...ranges(".checks-open .proposal-facts a[data-place]")))
  }

  // Rows that somebody adds or takes away by hand; the search of awards tells jQuery alone.
  django.jQuery(form).on("change", "#mentions-group :input", later)
  document.addEventListener("formset:removed", later)
  form.addEventListener("editor:ready", mark, true)
  field.addEventListener("draft:restored", () => take(field.value))
  form.addEventListener("submit", () => sessionStorage.setItem(KEPT, field.value))
  // After the other scripts: what was typed before the form was sent is still to be kept.
  document.addEventListener("DOMContentLoaded", () => {
    take(sessionStorage.getItem(KEPT))
    sessionStorage.removeItem(KEPT)
    now()
  })
})()
