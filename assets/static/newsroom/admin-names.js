// Gives the fields of Django's admin that have no name of their own one that screen readers can tell.
;(() => {
  const FIELDS = "input:not([type=hidden]), select, textarea"

  function nameOf(field) {
    if (field.getAttribute("aria-label")) return field.getAttribute("aria-label")
    if (field.labels?.length) return field.labels[0].textContent.trim()
    return columnOf(field.closest("td"))
  }

  function columnOf(cell) {
    return cell?.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent.trim() || ""
  }

  function nameFields(root) {
    for (const field of root.querySelectorAll(FIELDS)) {
      const name = nameOf(field)
      if (name && !field.labels?.length) field.setAttribute("aria-label", name)
    }
    // Narrow screens stack the cells of a row and show each one's column over it.
    for (const cell of root.querySelectorAll(".tabular td:is([class^=field-], .delete)")) cell.dataset.column = columnOf(cell)
    // An autocomplete shows a box of its own in place of its field, named by the choice alone.
    for (const box of root.querySelectorAll(".select2-selection[role=combobox]")) {
      const field = box.closest(".select2")?.previousElementSibling
      const choice = box.getAttribute("aria-labelledby")
      if (!field || !choice) continue
      box.setAttribute("aria-label", nameOf(field))
      box.setAttribute("aria-describedby", choice)
      box.removeAttribute("aria-labelledby")
      // The choice within it says that it is a field too, which it is not.
      document.getElementById(choice)?.removeAttribute("role")
      document.getElementById(choice)?.removeAttribute("aria-readonly")
    }
  }

  function start() {
    const search = document.getElementById("searchbar")
    search?.setAttribute("aria-label", search.form.querySelector("[type=submit]").value)
    nameFields(document)
    document.addEventListener("formset:added", (event) => nameFields(event.target))
    window.django?.jQuery?.(document).on("select2:open", (event) => {
      const field = document.querySelector(".select2-container--open .select2-search__field")
      field?.setAttribute("aria-label", nameOf(event.target))
    })
  }

  window.addEventListener("load", start)
})()
