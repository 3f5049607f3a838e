// Suggestions while a reader types: the editable combobox with a list of the ARIA Authoring Practices
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The form stays what it is: without a choice Enter searches the
// words, and a chosen suggestion leads to its page. What a composing keyboard (Hangul) has not finished is asked for,
// too, but its keys are its own.
;(() => {
  const PAUSE = 150 // milliseconds without a key before anything is asked

  class Suggestions {
    constructor(form, number) {
      this.form = form
      this.input = form.querySelector("input[type=search]")
      this.list = this.element("ul", { id: `suggestions-${number}`, role: "listbox", "aria-label": form.dataset.suggestionsLabel })
      this.list.className = "suggestions"
      this.list.hidden = true
      // Without "status": that role is of results, and the number of suggestions is said once and not kept.
      this.told = this.element("span", { "aria-live": "polite" })
      this.told.className = "sr-only"
      const field = this.input.closest(".form-conts") ?? form // the list hangs below it
      field.append(this.list, this.told)
      for (const [name, value] of Object.entries({
        role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
      })) this.input.setAttribute(name, value)
      this.asked = this.words()
      this.input.addEventListener("input", () => this.typed())
      this.input.addEventListener("keydown", (event) => this.pressed(event))
      this.input.addEventListener("blur", () => this.close())
      // The field keeps the focus while the list is clicked or scrolled.
      this.list.addEventListener("mousedown", (event) => event.preventDefault())
      this.list.addEventListener("click", (event) => this.go(event.target.closest("[role=option]")))
      form.addEventListener("submit", () => this.close())
    }

    element(name, attributes) {
      const made = document.createElement(name)
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
      return made
    }

    words() {
      return this.input.value.trim()
    }

    get options() {
      return [...this.list.children]
    }

    get chosen() {
      return this.options.findIndex((option) => option.getAttribute("aria-selected") === "true")
    }

    typed() {
      const words = this.words()
      if (words === this.asked) return
      this.asked = words
      clearTimeout(this.timer)
      this.request?.abort()
      if (words) this.timer = setTimeout(() => this.ask(words), PAUSE)
      else this.close()
    }

    async ask(words) {
      this.request = new AbortController()
      try {
        const address = `${this.form.dataset.suggestions}?${new URLSearchParams({ q: words })}`
        const answer = await fetch(address, { signal: this.request.signal })
        if (!answer.ok) throw new Error(answer.status)
        const found = await answer.json()
        if (words === this.words() && document.activeElement === this.input) this.show(found)
      } catch (error) {
        if (error.name !== "AbortError") this.close() // suggestions are a help: their failing is no news
      }
    }

    show({ suggestions, told }) {
      this.shown = this.asked
      this.list.replaceChildren(...suggestions.map((each, index) => this.option(each, index)))
      this.told.textContent = told
      this.open(suggestions.length > 0)
    }

    option({ kind, parts, lang, url }, index) {
      const option = this.element("li", { id: `${this.list.id}-${index}`, role: "option", "aria-selected": "false" })
      option.dataset.url = url
      const text = this.element("span", lang ? { lang } : {})
      for (const { text: part, match } of parts) {
        text.append(match ? this.element("mark", {}) : document.createTextNode(part))
        if (match) text.lastChild.textContent = part
      }
      const what = this.element("span", {})
      what.className = "kind"
      what.textContent = kind
      option.append(text, " ", what)
      return option
    }

    open(isOpen) {
      this.list.hidden = !isOpen
      this.list.scrollTop = 0
      this.input.setAttribute("aria-expanded", String(isOpen))
      this.choose(-1)
    }

    close() {
      clearTimeout(this.timer)
      this.request?.abort()
      this.told.textContent = ""
      this.open(false)
    }

    choose(index) {
      this.options.forEach((option, each) => option.setAttribute("aria-selected", String(each === index)))
      const option = this.options[index]
      if (option) {
        this.input.setAttribute("aria-activedescendant", option.id)
        option.scrollIntoView({ block: "nearest" })
      } else this.input.removeAttribute("aria-activedescendant")
    }

    go(option) {
      if (option) location.assign(option.dataset.url)
    }

    pressed(event) {
      if (event.isComposing || event.keyCode === 229) return // it belongs to the letter that is being composed
      const acts = { ArrowDown: () => this.step(1), ArrowUp: () => this.step(-1), Enter: () => this.enter(), Escape: () => this.leave() }
      if (acts[event.key]?.()) event.preventDefault()
      // These move in the words: the choice is theirs again.
      if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) this.choose(-1)
    }

    // Each of the following says whether the key is used up.
    step(by) {
      if (this.list.hidden) {
        if (this.options.length && this.words() === this.shown) this.open(true)
        else if (this.words()) this.ask((this.asked = this.words()))
        return true
      }
      // Beyond either end one is back at the words.
      const places = this.options.length + 1
      this.choose(((this.chosen + 1 + by + places) % places) - 1)
      return true
    }

    enter() {
      if (this.list.hidden || this.chosen < 0) return false
      this.go(this.options[this.chosen])
      return true
    }

    leave() {
      if (this.list.hidden) return false
      this.close()
      return true
    }
  }

  document.querySelectorAll("form[data-suggestions]").forEach((form, number) => new Suggestions(form, number))
})()
