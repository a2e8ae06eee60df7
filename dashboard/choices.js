// Draws choices as buttons. Words are set as text, never as HTML. One that is chosen is pressed, and a click on it takes it back.
export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".choices")
  if (!root || !data) return
  const drawn = JSON.stringify(data)
  if (root.dataset.drawn === drawn) return
  const focused = root.contains(document.activeElement) ? document.activeElement.dataset.value : null
  root.dataset.drawn = drawn
  root.setAttribute("aria-label", data.label)
  root.replaceChildren()
  if (data.is_labelled) {
    const label = document.createElement("span")
    label.className = "choices-label"
    label.textContent = data.label
    root.append(label)
  }
  for (const each of data.choices) {
    const button = document.createElement("button")
    button.type = "button"
    button.dataset.value = each.value
    button.setAttribute("aria-pressed", String(each.chosen))
    const number = document.createElement("b")
    number.textContent = each.number
    button.append(each.name, " ", number)
    button.onclick = () => setTriggerValue("chosen", each.value)
    root.append(button)
    if (each.value === focused) button.focus()
  }
}
