// The rows of photos or attachments on the release form: what each shows of its file, their order, and new ones.
window.newsroomFileRows = (group) => {
  // The place of a row that has none.
  const LAST = 1e9
  const { prefix, most, address } = group.dataset
  const list = group.querySelector("[data-rows]")
  const status = group.querySelector("[data-status]")
  const total = group.querySelector(`input[name="${prefix}-TOTAL_FORMS"]`)
  const { about } = window.newsroomUpload

  function field(row, name) {
    return row.querySelector(`[name="${row.id}-${name}"]`)
  }

  function all() {
    return [...list.querySelectorAll(":scope > [data-file-row]")]
  }

  /** The rows that people see: those with a file, or with something that was refused. */
  function shown() {
    return all().filter((row) => !row.hidden)
  }

  function isFull() {
    return shown().length >= Number(most)
  }

  /** Says one of the sentences of the group with `words` in it, or nothing. */
  function say(what, words = {}) {
    let told = status.dataset[what] || ""
    for (const [name, value] of Object.entries(words)) told = told.replace(`[${name}]`, value)
    status.textContent = told
    // What happens where somebody looks need only be heard.
    status.classList.toggle("visually-hidden", ["moved", "added"].includes(what))
    status.classList.toggle("files-alert", ["unfinished", "full"].includes(what))
  }

  /** A row that is on the page but empty, or a new one. */
  function free() {
    return all().find((row) => row.hidden && !field(row, "file").value) || make()
  }

  function make() {
    const number = total.value
    const html = group.querySelector("template[data-row]").innerHTML.replaceAll("__prefix__", number)
    list.insertAdjacentHTML("beforeend", html)
    total.value = Number(number) + 1
    const row = list.lastElementChild
    dress(row)
    return row
  }

  /** A row for `file`, the one that was chosen as the `number`th: a smaller one that was chosen later may be there first. */
  function add(file, number) {
    const row = free()
    const later = shown().find((each) => Number(each.dataset.number) > number)
    list.append(row)
    show(row, file)
    row.dataset.number = number
    field(row, "position").value = next(row)
    if (later) {
      later.before(row)
      renumber()
    }
    arrange()
    say("added", { name: file.name, heading: group.dataset.heading })
    return row
  }

  /** The position behind all other rows. */
  function next(row) {
    const others = shown().filter((each) => each !== row)
    return Math.max(-1, ...others.map(place).filter((each) => each < LAST)) + 1
  }

  function place(row) {
    const { value } = field(row, "position")
    return value === "" ? LAST : Number(value)
  }

  /** Puts `file`, as the newsroom tells of it, into a row; what was typed there stays. */
  function show(row, file) {
    field(row, "file").value = file.token
    row.dataset.token = file.token
    row.hidden = false
    row.querySelector("[data-name]").textContent = file.name
    row.querySelector("[data-facts]").textContent = [file.type, file.size, file.pixels].filter(Boolean).join(" · ")
    const open = row.querySelector("[data-open]")
    open.href = file.address
    open.hidden = false
    for (const picture of row.querySelectorAll("[data-shown]")) {
      picture.src = file.picture
      picture.hidden = false
    }
    const warnings = row.querySelector("[data-warnings]")
    warnings.replaceChildren(...file.warnings.map((words) => Object.assign(document.createElement("li"), { textContent: words })))
    warnings.hidden = !file.warnings.length
    window.newsroomFocal.draw(row)
  }

  /** The row as its fields say, which a draft may just have brought back. */
  async function refresh(row) {
    const token = field(row, "file").value
    row.hidden = !token && !row.querySelector(".errorlist")
    window.newsroomFocal.draw(row)
    if (!token || token === row.dataset.token) return
    const file = await about(address, token)
    if (file) show(row, file)
  }

  async function refreshAll() {
    await Promise.all(all().map(refresh))
    list.append(...all().sort((a, b) => place(a) - place(b)))
    arrange()
  }

  /** What is told of the order: how many there are, and where a row can go from its place. */
  function arrange() {
    const rows = shown()
    group.querySelector("[data-count]").textContent = rows.length || ""
    for (const [index, row] of rows.entries()) {
      row.querySelector("[data-move='-1']").setAttribute("aria-disabled", index === 0)
      row.querySelector("[data-move='1']").setAttribute("aria-disabled", index === rows.length - 1)
    }
  }

  function renumber() {
    for (const [index, row] of shown().entries()) field(row, "position").value = index
    arrange()
  }

  function tellPlace(row) {
    const rows = shown()
    const name = row.querySelector("[data-name]").textContent
    say("moved", { name, number: rows.indexOf(row) + 1, total: rows.length })
  }

  function move(button) {
    const row = button.closest("[data-file-row]")
    const rows = shown()
    const other = rows[rows.indexOf(row) + Number(button.dataset.move)]
    if (!other) return
    if (Number(button.dataset.move) < 0) other.before(row)
    else other.after(row)
    button.focus()
    renumber()
    tellPlace(row)
  }

  function drag(handle, event) {
    const row = handle.closest("[data-file-row]")
    const follow = ({ clientY }) => {
      const others = shown().filter((each) => each !== row)
      const after = others.find((each) => clientY < middle(each))
      if (after) after.before(row)
      else others.at(-1)?.after(row)
      handle.setPointerCapture(event.pointerId)
    }
    const drop = () => {
      handle.removeEventListener("pointermove", follow)
      row.classList.remove("dragged")
      renumber()
      tellPlace(row)
    }
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    row.classList.add("dragged")
    handle.addEventListener("pointermove", follow)
    handle.addEventListener("pointerup", drop, { once: true })
  }

  function middle(row) {
    const box = row.getBoundingClientRect()
    return box.top + box.height / 2
  }

  /** Buttons that do something with a script only. */
  function dress(row) {
    for (const hidden of row.querySelectorAll(".file-moves, [data-handle], [data-replace], .focal-help, .focal-crops")) hidden.hidden = false
    row.querySelector(".file-plain").hidden = true
  }

  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]")
    if (button) move(button)
  })
  list.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest("[data-handle]")
    if (handle && event.button === 0) drag(handle, event)
  })
  group.querySelector("[data-add-row]").addEventListener("click", make)
  all().forEach(dress)
  window.newsroomFocal.start(list)
  refreshAll()

  return { add, show, isFull, say, refreshAll }
}
