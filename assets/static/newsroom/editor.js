// Puts the rich-text editor over every text area that asks for one (EditorWidget).

import { cleanPaste, liftCaptions } from "./paste.js"

const GROUPS = ["headings", "marks", "lists", "nodes -blockType -lists", "link", "table", "history"]
const OPTIONS = {
  Heading: { levels: [2, 3, 4] },
  OrderedList: { enableListAttributes: false },
  Link: { enableTarget: false, openOnClick: false, protocols: ["http", "https", "mailto", "tel"] },
}
const CORE = ["Document", "Text", "Dropcursor", "Gapcursor", "History"]

const textareas = document.querySelectorAll("textarea[data-editor]")
if (textareas.length) start(JSON.parse(textareas[0].dataset.editor))

async function start(configuration) {
  // The editor reads its words once, when its module is loaded.
  if (window.django?.catalog) Object.assign(window.django.catalog, configuration.dialogs)
  const library = await import(configuration.module)
  for (const textarea of textareas) create(library, textarea, configuration)
}

function extensionsOf(library, names) {
  const chosen = [...CORE, ...names].map((name) =>
    OPTIONS[name] ? library[name].configure(OPTIONS[name]) : library[name],
  )
  return [...chosen, library.Menu.configure({ groups: GROUPS.map((group) => ({ group })) })]
}

function create(library, textarea, configuration) {
  const element = library.crel("div", { className: "prose-editor" })
  textarea.before(element)
  element.append(textarea)
  const editor = new library.Editor({
    element,
    extensions: extensionsOf(library, configuration.extensions),
    content: withoutCaptions(textarea.value),
    injectCSS: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": `${textarea.id}_label`,
        "aria-describedby": `${textarea.id}_helptext`,
        lang: textarea.lang,
      },
      handleKeyDown: (_view, event) => event.key === "Escape" && leave(element),
      transformPastedHTML: cleanPaste,
    },
    onCreate: () => {
      labelButtons(element, configuration)
      textarea.dispatchEvent(new CustomEvent("editor:ready"))
    },
    onUpdate: () => write(editor, textarea),
  })
  textarea.addEventListener("draft:restored", () => {
    editor.commands.setContent(withoutCaptions(textarea.value), { emitUpdate: false })
  })
  document.querySelector(`label[for="${textarea.id}"]`)?.addEventListener("click", () => editor.commands.focus())
}

/** To the next field: within tables and lists the Tab key belongs to the editor. */
function leave(element) {
  const next = element.closest(".text-field")?.nextElementSibling?.querySelector("input, select, textarea")
  next?.focus()
  return Boolean(next)
}

function write(editor, textarea) {
  textarea.value = editor.isEmpty ? "" : editor.getHTML()
  textarea.dispatchEvent(new Event("input", { bubbles: true }))
}

function withoutCaptions(html) {
  const page = new DOMParser().parseFromString(html, "text/html")
  liftCaptions(page.body)
  return page.body.innerHTML
}

function labelButtons(element, configuration) {
  const bar = element.querySelector(".prose-menubar")
  bar.setAttribute("role", "toolbar")
  bar.setAttribute("aria-label", configuration.toolbar)
  for (const button of bar.querySelectorAll("[data-name]")) {
    const label = configuration.buttons[button.dataset.name]
    if (!label) continue
    button.title = label
    button.setAttribute("aria-label", label)
  }
}
