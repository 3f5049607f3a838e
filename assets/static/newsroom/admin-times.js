// Times of the desk: how far they are is kept up as minutes go by, and a publish time is read back while it is chosen.
;(() => {
  const MINUTE = 60_000
  const DAY = 24 * 60
  const clock = document.querySelector("[data-now]")
  const words = document.getElementById("duration-patterns")
  if (!clock || !words) return
  const patterns = JSON.parse(words.textContent)
  // By the clock of the server: that of this machine may be wrong.
  const ahead = Date.parse(clock.dataset.now) - Date.now()
  const now = () => Date.now() + ahead

  const fill = (pattern, values) => pattern.replace(/%\((\w+)\)[ds]/g, (_place, name) => values[name])

  // As newsroom/releases/durations.py: minutes that have begun count whole.
  function span(length) {
    const minutes = Math.max(1, Math.ceil(length / MINUTE))
    if (minutes >= DAY) {
      return fill(patterns.days, { days: Math.floor(minutes / DAY), hours: Math.floor((minutes % DAY) / 60) })
    }
    if (minutes >= 60) return fill(patterns.hours, { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
    return fill(patterns.minutes, { minutes })
  }

  function tick() {
    for (const place of document.querySelectorAll("[data-until]")) {
      const left = Date.parse(place.dataset.until) - now()
      place.textContent = left > 0 ? fill(patterns.until, { span: span(left) }) : patterns.past
    }
    for (const place of document.querySelectorAll("[data-since]")) {
      place.textContent = fill(patterns.since, { span: span(now() - Date.parse(place.dataset.since)) })
    }
  }

  /** "Mon, 2 Mar 2026, 09:00 KST, in 3 d 2 h" of what stands in the field. */
  function readBack(field, echo) {
    const moment = Date.parse(`${field.value}${field.dataset.offset}`)
    echo.classList.toggle("past", moment <= now())
    if (Number.isNaN(moment)) {
      echo.textContent = ""
      return
    }
    const day = new Intl.DateTimeFormat(document.documentElement.lang, {
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: field.dataset.timeZone,
    }).format(moment)
    const far = moment > now() ? fill(patterns.until, { span: span(moment - now()) }) : patterns.past
    echo.textContent = `${day} ${field.dataset.zone} · ${far}`
  }

  for (const field of document.querySelectorAll("input[data-zone]")) {
    const echo = document.getElementById(`${field.id}_echo`)
    if (!echo || field.disabled) continue
    const update = () => readBack(field, echo)
    field.addEventListener("input", update)
    // Not with the minutes: a screen reader would read it out each time.
    field.addEventListener("focus", update)
    update()
  }
  setInterval(tick, MINUTE / 2)
})()
