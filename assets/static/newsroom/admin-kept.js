// The texts that this browser keeps until the newsroom has stored them: where they lie, and which of them may go. The
// form of a release (admin-drafts.js) writes them; the page after logging out offers to delete them.
window.newsroomKept = (() => {
  const PREFIX = "newsroom-draft"
  const KEPT_FOR = 14 * 24 * 3600 * 1000

  function keys() {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}.`))
  }

  /** The draft under a key, or null where there is none that can be read. */
  function read(key) {
    try {
      const draft = JSON.parse(localStorage.getItem(key))
      return draft && Array.isArray(draft.fields) ? draft : null
    } catch {
      return null
    }
  }

  /** Removes what the newsroom has stored meanwhile, what is too old and what cannot be read. */
  function clear() {
    const stored = /(?:^|; )stored_drafts=([^;]*)/.exec(document.cookie)?.[1].split(".") || []
    for (const key of keys()) {
      const draft = read(key)
      const isStored = stored.includes(key.split(".").pop())
      if (!draft || isStored || Date.now() - draft.at > KEPT_FOR) localStorage.removeItem(key)
    }
    if (stored.length) document.cookie = `stored_drafts=; path=${document.querySelector("#site-name a").pathname}; max-age=0`
  }

  return { PREFIX, keys, read, clear }
})()
