// A box to find a speaker in: what is typed goes to the server, which answers with a few names. Enter takes the marked
// one, and waits for the answer to what stands in the box: an older answer never decides.
export default function (component) {
  const { data, parentElement, setStateValue, setTriggerValue } = component
  const root = parentElement.querySelector(".picker")
  if (!root || !data) return
  const [label, input, list, status] = ["label", "input", "ul", ".picker-status"].map(each => root.querySelector(each))
  const state = (root.state ??= { at: 0, waits: false, timer: 0 })
  label.textContent = data.label
  label.htmlFor = input.id = `${data.id}-box`
  list.id = `${data.id}-list`
  input.setAttribute("aria-controls", list.id)
  input.placeholder = data.placeholder
  input.disabled = data.disabled

  const isCurrent = () => data.typed === input.value.trim()
  const choose = option => {
    input.value = ""
    state.at = 0
    state.waits = false
    close()
    setTriggerValue("chosen", option.value)
  }
  const close = () => {
    list.replaceChildren()
    input.setAttribute("aria-expanded", "false")
    input.removeAttribute("aria-activedescendant")
    status.textContent = ""
  }
  const mark = () => {
    list.querySelectorAll("[role=option]").forEach((item, at) => {
      item.setAttribute("aria-selected", String(at === state.at))
      if (at === state.at) input.setAttribute("aria-activedescendant", item.id)
    })
  }
  const put = (parent, name, text) => {
    const made = document.createElement("span")
    made.className = name
    made.textContent = text
    parent.append(made)
  }
  const show = () => {
    list.replaceChildren()
    data.options.forEach((option, at) => {
      if (option.heading) {
        const heading = document.createElement("li")
        heading.className = "picker-heading"
        heading.setAttribute("role", "presentation")
        heading.textContent = option.heading
        list.append(heading)
      }
      const item = document.createElement("li")
      item.id = `${data.id}-${at}`
      item.setAttribute("role", "option")
      put(item, "picker-name", option.name)
      put(item, "picker-about", option.about)
      if (option.near) put(item, "picker-near", option.near)
      item.onmousedown = event => event.preventDefault()
      item.onclick = () => choose(option)
      list.append(item)
    })
    input.setAttribute("aria-expanded", String(data.options.length > 0))
    status.textContent = data.message
    mark()
  }
  const ask = () => {
    clearTimeout(state.timer)
    state.timer = setTimeout(() => setStateValue("typed", input.value.trim()), 120)
  }

  input.oninput = () => {
    state.at = 0
    state.waits = false
    if (input.value.trim()) ask()
    else close()
  }
  input.onfocus = () => { if (isCurrent()) show() }
  input.onblur = () => { state.waits = false; close() }
  input.onkeydown = event => {
    const most = list.querySelectorAll("[role=option]").length
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      if (!most && isCurrent()) return show()
      state.at = most ? (state.at + (event.key === "ArrowDown" ? 1 : most - 1)) % most : 0
      mark()
    } else if (event.key === "Enter" && input.value.trim()) {
      event.preventDefault()
      if (!isCurrent()) { state.waits = true; clearTimeout(state.timer); setStateValue("typed", input.value.trim()) }
      else if (data.options[state.at]) choose(data.options[state.at])
    } else if (event.key === "Escape") {
      input.value = ""
      close()
    }
  }
  if (document.activeElement === input && input.value.trim() && isCurrent()) {
    if (state.waits && data.options.length) choose(data.options[0])
    else show()
    state.waits = false
  }
  return () => clearTimeout(state.timer)
}
