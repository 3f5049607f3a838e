// The focal point of a photo: set on the picture by a click or the arrow keys, shown as a cross, and what is left of the
// picture when it is cropped around it. Without scripts its two numbers are typed.
window.newsroomFocal = (() => {
  const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
  const LARGE = 10

  function fields(row) {
    return ["focal_x", "focal_y"].map((name) => row.querySelector(`input[name$="-${name}"]`))
  }

  function point(row) {
    return fields(row).map((field) => within(Number(field.value)))
  }

  function within(value) {
    return Math.min(100, Math.max(0, Math.round(value) || 0))
  }

  function draw(row) {
    if (!row.querySelector("[data-focal]")) return
    const [x, y] = point(row)
    for (const line of row.querySelectorAll("[data-across]")) set(line, { x1: `${x}%`, x2: `${x}%` })
    for (const line of row.querySelectorAll("[data-down]")) set(line, { y1: `${y}%`, y2: `${y}%` })
    for (const ring of row.querySelectorAll("[data-point]")) set(ring, { cx: `${x}%`, cy: `${y}%` })
    for (const crop of row.querySelectorAll(".focal-crop")) crop.style.objectPosition = `${x}% ${y}%`
  }

  function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  }

  function move(row, x, y) {
    const [across, down] = fields(row)
    across.value = within(x)
    down.value = within(y)
    draw(row)
    const told = row.querySelector("[data-told]")
    told.textContent = told.dataset.words.replace("[x]", across.value).replace("[y]", down.value)
  }

  /** Lets the focal points of all rows of `list` be set, also of those that are added later. */
  function start(list) {
    list.addEventListener("click", (event) => {
      const picture = event.target.closest("[data-picture]")
      // A press of the Enter key is a click without a place, and so is one on a picture that is still to come.
      if (!picture || !event.detail || !picture.querySelector("[data-shown]").naturalWidth) return
      const box = picture.getBoundingClientRect()
      const x = (100 * (event.clientX - box.left)) / box.width
      const y = (100 * (event.clientY - box.top)) / box.height
      move(picture.closest("[data-file-row]"), x, y)
    })
    list.addEventListener("keydown", (event) => {
      const step = STEPS[event.key]
      if (!step || !event.target.closest("[data-picture]")) return
      event.preventDefault()
      const row = event.target.closest("[data-file-row]")
      const [x, y] = point(row)
      const size = event.shiftKey ? LARGE : 1
      move(row, x + size * step[0], y + size * step[1])
    })
    list.addEventListener("input", (event) => {
      if (/-focal_[xy]$/.test(event.target.name)) draw(event.target.closest("[data-file-row]"))
    })
    for (const hidden of list.querySelectorAll(".focal-help, .focal-crops")) hidden.hidden = false
  }

  return { start, draw }
})()
