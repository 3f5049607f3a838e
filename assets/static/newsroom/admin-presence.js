// Tells the newsroom that the form of a release is open, and the form who else has it open and who saved it meanwhile.
;(() => {
  const form = document.getElementById("release_form")
  const area = document.getElementById("presence")
  const drafts = document.getElementById("drafts")
  if (!form || !area) return

  const INTERVAL = 20000

  function tell(place, words) {
    if (place.textContent.trim() !== words) place.textContent = words
    place.hidden = !words
  }

  function show(what, shown) {
    const place = drafts?.querySelector(`[data-told=${what}]`)
    if (place) place.hidden = !shown
  }

  function ask(method) {
    const token = form.elements.csrfmiddlewaretoken.value
    const body = method === "POST" ? new URLSearchParams({ revision: form.elements.revision.value }) : undefined
    return fetch(area.dataset.url, { method, body, redirect: "manual", headers: { "X-CSRFToken": token } })
  }

  async function beat() {
    if (document.hidden) return
    try {
      let answer = await ask("POST")
      // Whoever logs in again in another window gets a new token, and so must this form.
      if (answer.status === 403) answer = await ask("GET")
      const told = answer.ok ? await answer.json() : null
      const isMe = told && String(told.user) === drafts?.dataset.user
      show("ended", answer.type === "opaqueredirect" || Boolean(told && !isMe))
      show("offline", false)
      if (!isMe) return
      form.elements.csrfmiddlewaretoken.value = told.token
      tell(area.querySelector("[data-told=others]"), told.others)
      tell(area.querySelector("[data-told=saved]"), told.saved)
    } catch {
      show("offline", true)
    }
  }

  setInterval(beat, INTERVAL)
  document.addEventListener("visibilitychange", beat)
  window.addEventListener("online", beat)
})()
