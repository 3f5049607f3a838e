// Leads from an entry of the readiness panel into its field, on the form itself and from other pages by the address.
;(() => {
  const FIELDS = "input:not([type=hidden]), select, textarea, a[href], button"

  function arrive(id) {
    const place = id && document.getElementById(id)
    if (!place) return false
    for (let box = place.closest("details"); box; box = box.parentElement.closest("details")) box.open = true
    place.scrollIntoView({ block: "center" })
    focusWithin(place)
    return true
  }

  function focusWithin(place) {
    const source = place.querySelector("textarea[data-editor]")
    const editor = place.querySelector("[contenteditable=true]")
    if (source && !editor) {
      // The rich-text editor starts after the page; until then its place holds nothing to type into.
      source.addEventListener("editor:ready", () => focusWithin(place), { once: true })
      return
    }
    const field = editor || focusable(place)
    field?.focus({ preventScroll: true })
  }

  function focusable(place) {
    if (place.matches(FIELDS)) return visible(place)
    return [...place.querySelectorAll(FIELDS)].map(visible).find(Boolean)
  }

  // An autocomplete hides its field and shows a box of its own.
  function visible(field) {
    if (field.classList.contains("select2-hidden-accessible")) {
      return field.nextElementSibling?.querySelector(".select2-selection")
    }
    return field.offsetParent ? field : null
  }

  for (const link of document.querySelectorAll(".readiness a")) {
    link.addEventListener("click", (event) => {
      const here = new URL(link.href).pathname === location.pathname
      if (here && arrive(link.hash.slice(1))) event.preventDefault()
    })
  }

  // The browser goes to the place of the address itself, and takes the focus from whatever has it then.
  window.addEventListener("load", () => setTimeout(() => arrive(location.hash.slice(1))))
})()
