// Photos and attachments on the release form: files that are dropped anywhere on the page or chosen are uploaded at once,
// each with its progress and what is wrong with it, and become rows of the form. What they are is seen by the newsroom
// from what is in them: a document that was dropped on the photos ends up among the attachments.
;(() => {
  const form = document.getElementById("release_form")
  const groups = [...document.querySelectorAll("[data-files]")].filter((group) => group.querySelector("[data-drop]"))
  if (!form || !groups.length) return

  const MEGABYTE = 1024 * 1024
  const rows = new Map(groups.map((group) => [group.dataset.files, window.newsroomFileRows(group)]))
  const unfinished = new Set()
  let saving = null
  let chosen = 0

  /** Sends `file`; its answer goes to `take`. */
  function send(group, file, take) {
    const item = group.querySelector("[data-upload-item]").content.cloneNode(true).firstElementChild
    const list = group.querySelector("[data-uploads]")
    const button = (name) => item.querySelector(`[data-${name}]`)
    let cancel = () => {}
    item.querySelector("[data-name]").textContent = file.name
    item.querySelector("progress").setAttribute("aria-label", file.name)
    list.append(item)
    list.hidden = false

    function start() {
      unfinished.add(item)
      item.classList.remove("failed")
      tell(item, "waiting")
      if (file.size > MEGABYTE * group.dataset.megabytes) return fail(item, "large")
      cancel = window.newsroomUpload.upload(file, group.dataset.address, form, (what, ...told) => {
        if (what === "done") finish(() => take(told[0]))
        else if (what === "failed") fail(item, ...told)
        else tell(item, what, ...told)
      })
    }

    function finish(act = () => {}) {
      unfinished.delete(item)
      item.remove()
      list.hidden = !list.children.length
      if (!unfinished.size) for (const each of rows.values()) each.say("nothing")
      act()
      saveIfDone()
    }

    button("again").addEventListener("click", start)
    // The button that had the focus is gone then.
    const leave = () => finish(() => group.querySelector("[data-choose]").focus())
    button("dismiss").addEventListener("click", leave)
    button("cancel").addEventListener("click", () => {
      cancel()
      leave()
    })
    start()
  }

  function tell(item, what, percent = 100) {
    const state = item.querySelector("[data-state]")
    const failed = what === "failed"
    item.querySelector("progress").value = what === "waiting" ? 0 : percent
    state.textContent = what === "sending" ? `${percent} %` : state.dataset[what]
    item.querySelector("[data-cancel]").hidden = failed
    item.querySelector("[data-dismiss]").hidden = !failed
    item.querySelector("progress").hidden = failed
    if (failed) return
    item.querySelector("[data-again]").hidden = true
    for (const each of item.querySelectorAll("[data-told]")) each.hidden = true
  }

  function fail(item, why, words) {
    const place = item.querySelector(`[data-told=${why}]`)
    if (words) place.textContent = words
    place.hidden = false
    item.classList.add("failed")
    tell(item, "failed")
    // What the newsroom refused it refuses again.
    item.querySelector("[data-again]").hidden = ["refused", "large"].includes(why)
    saveIfDone()
  }

  function addAll(group, files) {
    for (const file of files) {
      const number = ++chosen
      send(group, file, (answer) => {
        const there = rows.get(answer.kind) || rows.get(group.dataset.files)
        if (there.isFull()) return there.say("full")
        there.add(answer, number)
      })
    }
  }

  function replace(group, row, file) {
    send(group, file, (answer) => {
      // Something of another kind does not belong in this row, but is not thrown away.
      if (answer.kind === group.dataset.files) rows.get(answer.kind).show(row, answer)
      else rows.get(answer.kind)?.add(answer, ++chosen)
    })
  }

  function wire(group) {
    const picker = group.querySelector("[data-picker]")
    const replacement = group.querySelector("[data-replacement]")
    let row = null
    group.querySelector("[data-drop]").hidden = false
    group.querySelector("[data-choose]").addEventListener("click", () => picker.click())
    picker.addEventListener("change", () => {
      addAll(group, [...picker.files])
      picker.value = ""
    })
    group.addEventListener("click", (event) => {
      if (!event.target.closest("[data-replace]")) return
      row = event.target.closest("[data-file-row]")
      replacement.click()
    })
    replacement.addEventListener("change", () => {
      if (row && replacement.files.length) replace(group, row, replacement.files[0])
      replacement.value = ""
    })
  }

  // A file that missed its place would take the place of the form.
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files")
  const place = (event) => event.target.closest?.("[data-files]")
  document.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    for (const group of groups) group.classList.toggle("under-files", group === place(event))
  }, true)
  document.addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    unmark()
    addAll(groups.find((group) => group === place(event)) || groups[0], [...event.dataTransfer.files])
  }, true)
  document.addEventListener("dragleave", (event) => event.relatedTarget || unmark())

  function unmark() {
    for (const group of groups) group.classList.remove("under-files")
  }

  // A form that is saved while files are on their way waits for them.
  form.addEventListener("submit", (event) => {
    if (!unfinished.size) return
    event.preventDefault()
    saving = event.submitter
    tellOfSaving()
  })

  function tellOfSaving() {
    const failed = [...unfinished].find((item) => item.classList.contains("failed"))
    const item = failed || [...unfinished][0]
    const group = item.closest("[data-files]")
    rows.get(group.dataset.files).say(failed ? "unfinished" : "sending")
    item.scrollIntoView({ block: "center" })
    if (failed) saving = null
  }

  function saveIfDone() {
    if (!saving) return
    if (unfinished.size) return tellOfSaving()
    const button = saving
    saving = null
    form.requestSubmit(button)
  }

  groups.forEach(wire)
  form.addEventListener("draft:restored", (event) => {
    if (event.target === form) for (const each of rows.values()) each.refreshAll()
  })
})()
