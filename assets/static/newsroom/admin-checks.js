// Has both texts checked while somebody types, shows what is found below them and marks it in the editors. Nothing of it
// is stored; one question is under way at a time, and after it the texts as they are then.
;(() => {
  const form = document.getElementById("release_form")
  const panel = document.getElementById("checks-group")
  if (!form || !panel) return

  const QUIET = 400
  const FIELDS = ["title", "subtitles", "summary", "body"]
  const SEVERITIES = ["blocks", "error", "warning", "note"]
  const list = panel.querySelector(".checks-list")
  const heading = panel.querySelector("h2")
  const failed = panel.querySelector(".checks-failed")
  const affected = document.getElementById("affected-group")
  const acts = []
  let timer = 0
  let isAsking = false
  let isOutOfDate = false
  let took = 0
  let shown = ""

  function typed() {
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

  /** After a pause in typing; a long text, which takes long to check, is asked about less often. */
  function later() {
    clearTimeout(timer)
    timer = setTimeout(check, Math.max(QUIET, 2 * took))
  }

  async function check() {
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
    const data = typed()
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

  /** Only what has changed is written: else it would be read out again. */
  function tell(place, words) {
    if (place.textContent !== words) place.textContent = words
  }

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
    const isOpen = list.querySelector("details")?.open
    list.innerHTML = html
    if (isOpen) list.querySelector("details")?.setAttribute("open", "")
    const item = kept && itemOf(kept.identity)
    if (item && !("dismissed" in item.dataset)) askWhy(item, kept.reason, kept.hasFocus)
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

  function act(wanted) {
    acts.push(wanted)
    check()
  }

  function dismiss(item) {
    act({ dismiss: item.dataset.identity, reason: item.querySelector(".check-reason input").value })
  }

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
    point()
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

  // In the bar that sticks to the window: how many there are, and the way to them from wherever one types.
  const link = document.createElement("a")
  link.className = "checks-link"
  link.href = `#${panel.id}`
  form.querySelector(".release-actions-gap")?.before(link)
  heading.tabIndex = -1
  link.addEventListener("click", () => heading.focus({ preventScroll: true }))

  function point() {
    link.hidden = !list.querySelector(".checks-open")
    link.textContent = `${heading.textContent}: ${panel.querySelector(".checks-told").textContent}`
  }

  // Some of these do not bubble.
  form.addEventListener("editor:ready", mark, true)
  form.addEventListener("draft:restored", later, true)
  for (const change of ["input", "change"]) {
    form.addEventListener(change, (event) => {
      if (event.target.closest(".texts") || event.target.name === "publish_at") later()
    })
  }
  // What was refused is stored nowhere.
  if (form.querySelector(".errornote")) check()
  mark()
})()
