// Draws buttons that copy a text, a choice of citations, and links. What is copied is also shown in a field, which is selected
// where the browser gives no clipboard. Links within the dashboard are followed without loading the page anew.
function add(parent, tag, name, text) {
  const made = document.createElement(tag)
  if (name) made.className = name
  if (text !== undefined) made.textContent = text
  parent.append(made)
  return made
}

async function copy(text, field, status) {
  let done = false
  try {
    await navigator.clipboard.writeText(text)
    done = true
  } catch {
    field.value = text
    field.hidden = false
    field.focus()
    field.select()
    try { done = document.execCommand("copy") } catch { done = false }
  }
  status.textContent = done ? "Copied" : "Selected: press Ctrl+C to copy"
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const bar = parentElement.querySelector(".toolbar")
  if (!bar || !data) return
  const drawn = JSON.stringify(data)
  if (bar.dataset.drawn === drawn) return
  bar.dataset.drawn = drawn
  bar.replaceChildren()
  const row = add(bar, "div", "toolbar-row")
  const status = document.createElement("span")
  status.className = "toolbar-status"
  status.setAttribute("role", "status")
  const field = document.createElement("textarea")
  field.readOnly = true
  field.rows = 5
  field.setAttribute("aria-label", "Text to copy")
  field.hidden = true
  for (const each of data.copies) {
    const button = add(row, "button", "", each.label)
    button.type = "button"
    button.onclick = () => copy(each.text, field, status)
  }
  if (data.citations.length) {
    const group = add(row, "span", "toolbar-cite")
    const choice = add(group, "select")
    choice.setAttribute("aria-label", "Format of the citation")
    for (const each of data.citations) add(choice, "option", "", each.label).value = each.text
    const button = add(group, "button", "", "Copy citation")
    button.type = "button"
    const show = () => { field.value = choice.value; field.hidden = false }
    choice.onchange = () => { show(); status.textContent = "" }
    button.onclick = () => { show(); copy(choice.value, field, status) }
  }
  row.append(status)
  bar.append(field)
  const links = add(bar, "div", "toolbar-links")
  for (const each of data.links) {
    const link = add(links, "a", "", each.label)
    link.href = each.href
    if (!each.page) { link.target = "_blank"; link.rel = "noopener noreferrer" }
    else link.onclick = event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return
      event.preventDefault()
      setTriggerValue("followed", each.page)
    }
  }
}
