// Has both texts checked while somebody types (admin-typed.js), shows what is found below them and marks it in the
// editors.
;(() => {
  const form = document.getElementById("release_form")
  const panel = document.getElementById("checks-group")
  if (!form || !panel) return

  const SEVERITIES = ["blocks", "error", "warning", "note"]
  const { tell } = window.newsroomTyped
  const point = window.newsroomTyped.pointer(form, panel)
  const list = panel.querySelector(".checks-list")
  const heading = panel.querySelector("h2")
  const failed = panel.querySelector(".checks-failed")
  const affected = document.getElementById("affected-group")
  let shown = ""

  function show(answer, act) {
    tell(panel.querySelector(".checks-told"), answer.told)
    if (answer.list !== shown) replace(answer.list)
    shown = answer.list
    if (answer.refused) refuse(act, answer.refused)
    else if (act.dismiss || act.take_back) heading.focus()
    mark()
  }

  function replace(html) {
    const box = list.querySelector(".check-reason")
    const kept = box && {
      identity: box.closest(".check").dataset.identity,
      reason: box.querySelector("input").value,
      hasFocus: box.contains(document.activeElement),
    }
    const open = new Set([...list.querySelectorAll("details[open]")].map(nameOf))
    list.innerHTML = html
    for (const part of list.querySelectorAll("details")) part.open = open.has(nameOf(part))
    const item = kept && itemOf(kept.identity)
    if (item && !("dismissed" in item.dataset)) askWhy(item, kept.reason, kept.hasFocus)
  }

  /** The same for a part that opens before and after the list was written anew. */
  function nameOf(part) {
    return `${part.className} ${part.closest(".check")?.dataset.identity ?? ""}`
  }

  function itemOf(identity) {
    return list.querySelector(`.check[data-identity="${identity}"]`)
  }

  function refuse(act, words) {
    const item = itemOf(act.dismiss ?? act.take_back)
    const place = item?.querySelector(".check-refused") ?? failed
    tell(place, words)
  }

  function askWhy(item, reason = "", hasFocus = true) {
    const link = item.querySelector("[data-do=ask]")
    if (!link || item.querySelector(".check-reason")) return
    const box = panel.querySelector("template").content.firstElementChild.cloneNode(true)
    const input = box.querySelector("input")
    input.value = reason
    link.closest("p").hidden = true
    item.append(box)
    if (hasFocus) input.focus()
  }

  function cancel(item) {
    item.querySelector(".check-reason").remove()
    const link = item.querySelector("[data-do=ask]")
    link.closest("p").hidden = false
    link.focus()
  }

  function dismiss(item) {
    act({ dismiss: item.dataset.identity, reason: item.querySelector(".check-reason input").value })
  }

  const { act } = window.newsroomTyped.asking(form, panel, show)

  const DEEDS = {
    ask: (item) => askWhy(item),
    cancel,
    dismiss,
    take_back: (item) => act({ take_back: item.dataset.identity }),
  }

  function goTo(event) {
    const place = event.target.closest("a[data-place]")
    if (place && window.newsroomPlaces.select(place)) event.preventDefault()
  }

  panel.addEventListener("click", (event) => {
    goTo(event)
    const button = event.target.closest("[data-do]")
    if (!button) return
    event.preventDefault()
    DEEDS[button.dataset.do](button.closest(".check"))
  })

  panel.addEventListener("keydown", (event) => {
    const item = event.target.closest(".check-reason input")?.closest(".check")
    if (!item || !["Enter", "Escape"].includes(event.key) || event.isComposing) return
    event.preventDefault()
    if (event.key === "Enter") dismiss(item)
    else cancel(item)
  })

  function mark() {
    point(list.querySelector(".checks-open") ? panel.querySelector(".checks-told").textContent : "")
    if (!CSS.highlights) return
    const read = window.newsroomPlaces.reader()
    for (const severity of SEVERITIES) {
      const links = list.querySelectorAll(`.checks-open .check-${severity} a[data-place]`)
      const ranges = [...links].map((link) => window.newsroomPlaces.range(link, read)).filter(Boolean)
      CSS.highlights.set(`checks-${severity}`, new Highlight(...ranges))
    }
    const ranges = [...(affected?.querySelectorAll("a[data-place]") ?? [])]
      .map((link) => window.newsroomPlaces.range(link, read))
      .filter(Boolean)
    CSS.highlights.set("checks-affected", new Highlight(...ranges))
  }

  // Which paragraphs of the translation a change of the Korean concerns; that it concerns none is said in one click.
  affected?.addEventListener("click", goTo)
  const confirm = affected?.querySelector("button")
  const tick = confirm && document.querySelector(confirm.dataset.tick)
  if (tick) confirm.hidden = false
  confirm?.addEventListener("click", () => {
    tick.checked = true
    form.querySelector("button[name=_continue]").click()
  })

  // It does not bubble.
  form.addEventListener("editor:ready", mark, true)
  mark()
})()
