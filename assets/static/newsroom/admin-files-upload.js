// Sends files to the newsroom, a few at a time, and tells how far each one is. The pages of the release form use it.
window.newsroomUpload = (() => {
  const AT_ONCE = 2
  const CREATED = 201
  const FORBIDDEN = 403
  const waiting = []
  let running = 0

  /** One file on its way: `tell` is called with "sending" and per cent, "checking", "done" with the newsroom's answer, or
      "failed" with why: "refused" and the words of the newsroom, "offline", "ended" (the login), "broken". */
  function upload(file, address, form, tell) {
    const task = { file, address, form, tell, request: null, again: true }
    waiting.push(task)
    next()
    return () => cancel(task)
  }

  function next() {
    while (running < AT_ONCE && waiting.length) {
      running++
      send(waiting.shift())
    }
  }

  function over() {
    running--
    next()
  }

  function send(task) {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append("file", task.file, task.file.name)
    task.request = request
    request.open("POST", task.address)
    request.setRequestHeader("X-CSRFToken", task.form.elements.csrfmiddlewaretoken.value)
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) task.tell("sending", Math.floor((100 * event.loaded) / event.total))
    })
    request.upload.addEventListener("load", () => task.tell("checking"))
    request.addEventListener("load", () => answered(task, request))
    request.addEventListener("error", () => fail(task, "offline"))
    request.addEventListener("abort", over)
    task.tell("sending", 0)
    request.send(body)
  }

  async function answered(task, request) {
    const answer = json(request)
    if (request.status === CREATED && answer) {
      over()
      return task.tell("done", answer)
    }
    if (answer?.message) return fail(task, "refused", answer.message)
    // Whoever is not logged in is sent to the page where one does.
    if (new URL(request.responseURL).pathname !== task.address) return fail(task, "ended")
    if (request.status === FORBIDDEN && task.again && (await renewToken(task))) {
      task.again = false
      return send(task)
    }
    fail(task, "broken")
  }

  function json(request) {
    try {
      return JSON.parse(request.responseText)
    } catch {
      return null
    }
  }

  /** Whoever logged in again in another window has a new token, and this form still the one of before. */
  async function renewToken(task) {
    const answer = await ask(task.address)
    if (answer) task.form.elements.csrfmiddlewaretoken.value = answer.csrf
    return Boolean(answer)
  }

  /** What the newsroom tells of a file that was uploaded before; null where it tells nothing. */
  async function about(address, token) {
    return (await ask(`${address}?token=${encodeURIComponent(token)}`))?.file || null
  }

  async function ask(address) {
    try {
      const answer = await fetch(address, { redirect: "manual" })
      return answer.ok ? await answer.json() : null
    } catch {
      return null
    }
  }

  function fail(task, why, words = "") {
    over()
    task.tell("failed", why, words)
  }

  function cancel(task) {
    const place = waiting.indexOf(task)
    if (place >= 0) waiting.splice(place, 1)
    else task.request?.abort()
  }

  return { upload, about }
})()
