// Who logs out leaves behind only what the newsroom has not stored, is told so, and can delete it.
;(() => {
  const area = document.getElementById("kept-texts")
  const { keys, clear } = window.newsroomKept

  clear()
  if (!keys().length) return
  area.hidden = false
  area.querySelector("button").addEventListener("click", () => {
    for (const key of keys()) localStorage.removeItem(key)
    area.querySelector("[data-kept]").hidden = true
    area.querySelector("[data-deleted]").textContent = area.querySelector("[data-deleted]").dataset.deleted
  })
})()
