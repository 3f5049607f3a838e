// Where a piece of a text stands on the release form. It is told by the letters before it in its field, without spaces:
// so it does not matter in which blocks and with which spaces the checks have read the text.
window.newsroomPlaces = (() => {
  // As Python has it, which counts them too.
  const SPACE = /[^\S\ufeff]|\x85/

  /** The places of the letters of nodes: `[node, offset, length]` with each letter. */
  function lettersOf(nodes, wordsOf) {
    const letters = []
    for (const node of nodes) {
      let offset = 0
      for (const letter of wordsOf(node)) {
        if (!SPACE.test(letter)) letters.push([letter, node, offset, letter.length])
        offset += letter.length
      }
    }
    return letters
  }

  function textNodes(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const nodes = []
    while (walker.nextNode()) nodes.push(walker.currentNode)
    return nodes
  }

  function lettersIn(field) {
    const editor = field.querySelector("[contenteditable=true]")
    if (editor) return lettersOf(textNodes(editor), (node) => node.data)
    const area = field.querySelector("textarea:not([data-editor])")
    return lettersOf(area ? [area] : [], (each) => each.value)
  }

  /** Reads a field once for all that is looked for at one time. */
  function reader() {
    const known = new Map()
    return (id) => {
      const field = document.getElementById(id)
      if (!known.has(id)) known.set(id, field ? lettersIn(field) : [])
      return known.get(id)
    }
  }

  /** The first and the last letter of what a link of the findings leads to; null where it does not stand any more. */
  function find(link, read) {
    const letters = read(link.dataset.place).slice(Number(link.dataset.start), Number(link.dataset.end))
    const said = letters.map(([letter]) => letter).join("")
    const marked = [...link.querySelector("mark").textContent.replace(/…$/, "")]
    // What was typed since the answer was asked for may have moved it: then another answer is on its way.
    if (!said || !said.startsWith(marked.filter((letter) => !SPACE.test(letter)).join(""))) return null
    return [letters[0].slice(1), letters.at(-1).slice(1)]
  }

  /** As a range of the page; null for what stands in a text area, which no range reaches into. */
  function range(link, read = reader()) {
    const found = find(link, read)
    if (!found || found[0][0].tagName === "TEXTAREA") return null
    const [[first, from], [last, to, length]] = found
    const range = document.createRange()
    range.setStart(first, from)
    range.setEnd(last, to + length)
    return range
  }

  /** Select it where it is typed; whether it is there. */
  function select(link) {
    const found = find(link, reader())
    if (!found) return false
    const [[first, from], [last, to, length]] = found
    const area = first.tagName === "TEXTAREA" ? first : null
    const field = area ?? first.parentElement.closest("[contenteditable=true]")
    field.focus({ preventScroll: true })
    if (area) area.setSelectionRange(from, to + length)
    else getSelection().setBaseAndExtent(first, from, last, to + length)
    const place = area ?? first.parentElement
    place.scrollIntoView({ block: "center" })
    return true
  }

  return { range, reader, select }
})()
