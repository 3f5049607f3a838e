// Whoever switches the language goes on reading where they were: at the same paragraph of the text, or at the same
// section of the page. The place is kept for the page that the switch leads to, and for the next moment only.
;(() => {
  const KEY = "newsroom.place"
  const STILL_THE_SAME = 30_000
  const page = document.querySelector("[data-reading]")
  if (!page) return

  const paragraphs = [...(page.querySelector("[data-prose]")?.children ?? [])]
  const sections = [...page.querySelectorAll("h1, h2[id]")]
  const top = (element) => element.getBoundingClientRect().top

  /** What begins last above the line that eyes are at; beside the text other boxes may stand. */
  const current = () => {
    const above = [...sections, ...paragraphs].filter((each) => top(each) < innerHeight / 4)
    return above.sort((one, other) => top(one) - top(other)).at(-1)
  }

  const keep = (path) => {
    const seen = current()
    if (!seen || scrollY < innerHeight / 8) return
    const number = paragraphs.indexOf(seen)
    const place = {
      path,
      at: Date.now(),
      top: top(seen),
      section: number < 0 ? seen.id : "",
      // A translation may have more paragraphs or fewer: then it is as far in it.
      number,
      of: paragraphs.length,
    }
    try {
      sessionStorage.setItem(KEY, JSON.stringify(place))
    } catch {
      // Without a store the switch is the plain link that it is.
    }
  }

  const take = () => {
    try {
      const place = JSON.parse(sessionStorage.getItem(KEY))
      sessionStorage.removeItem(KEY)
      return place
    } catch {
      return null
    }
  }

  const find = ({ section, number, of }) => {
    if (number < 0) return document.getElementById(section)
    return paragraphs[of === paragraphs.length ? number : Math.round((number * paragraphs.length) / of)]
  }

  const place = take()
  if (place?.path === location.pathname && Date.now() - place.at < STILL_THE_SAME && !location.hash) {
    const element = find(place)
    if (element) scrollTo({ top: top(element) + scrollY - place.top, behavior: "instant" })
  }

  document.querySelector(".krds-language")?.addEventListener("click", (event) => {
    const link = event.target.closest("a[hreflang]")
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) keep(link.pathname)
  })
})()
