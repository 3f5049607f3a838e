// Makes of what other programs put on the clipboard what the editor understands. What is left over (styles, classes,
// scripts, images) the editor drops, as its schema has no place for it, and the server sanitises again.

const LEVEL = /mso-list:\s*l\d+\s+level(\d+)/i
const NUMBERED = /^\s*\(?(\d+|[a-z가-하])[.)]/i

/** The HTML of a clipboard without what only its program understands, and with Word's lists as lists. */
export function cleanPaste(html) {
  const page = new DOMParser().parseFromString(withoutMarkers(html), "text/html")
  page.querySelectorAll("title, style, script, xml, meta, link, img").forEach((element) => element.remove())
  collectWordLists(page.body)
  liftCaptions(page.body)
  // A link is underlined by the site; underlining typed into it would stay when the link goes.
  page.querySelectorAll("a[href] [style]").forEach((element) => element.style.removeProperty("text-decoration"))
  return page.body.innerHTML
}

/** A table's caption as a paragraph before it: the editor's tables have none, and its words must not vanish. */
export function liftCaptions(root) {
  for (const caption of root.querySelectorAll("table > caption")) {
    const paragraph = document.createElement("p")
    paragraph.append(...caption.childNodes)
    caption.parentElement.before(paragraph)
    caption.remove()
  }
}

function withoutMarkers(html) {
  return html
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, "")
    .replace(/<!\[if !supportLists\]>([\s\S]*?)<!\[endif\]>/gi, '<i data-marker="">$1</i>')
    .replace(/<!\[[^\]]*\]>/g, "")
}

function levelOf(element) {
  return Number(LEVEL.exec(element.getAttribute("style") || "")?.[1] || 0)
}

/** Word writes a list as paragraphs with a level and a typed marker each. */
function collectWordLists(root) {
  for (const paragraph of [...root.querySelectorAll("p")]) {
    const level = levelOf(paragraph)
    if (!level) continue
    const marker = paragraph.querySelector("[data-marker]")
    const ordered = NUMBERED.test(marker?.textContent || "")
    marker?.remove()
    const item = document.createElement("li")
    item.append(...paragraph.childNodes)
    listAt(paragraph, level, ordered).append(item)
    paragraph.remove()
  }
}

/** The list of that level that ends right before the paragraph, or a new one in its place. */
function listAt(paragraph, level, ordered) {
  let list = paragraph.previousElementSibling
  if (!list?.hasAttribute("data-list")) {
    list = newList(ordered)
    paragraph.before(list)
  }
  for (let depth = 1; depth < level && list.lastElementChild; depth++) {
    const item = list.lastElementChild
    const inner = item.lastElementChild?.hasAttribute("data-list") ? item.lastElementChild : newList(ordered)
    item.append(inner)
    list = inner
  }
  return list
}

function newList(ordered) {
  const list = document.createElement(ordered ? "ol" : "ul")
  list.setAttribute("data-list", "")
  return list
}
