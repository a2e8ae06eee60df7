// Draws quotes as cards. Words are set as text, never as HTML. A click or Enter on a card opens its quote here; with Ctrl,
// Shift or the middle button the browser follows the link instead, as it does with any other.
function words(parent, tag, name, text) {
  if (!text) return null
  const made = document.createElement(tag)
  if (name) made.className = name
  made.textContent = text
  parent.append(made)
  return made
}

function link(parent, name, href) {
  const made = document.createElement("a")
  made.className = name
  made.setAttribute("href", href)
  parent.append(made)
  return made
}

function draw(list, data, tell) {
  for (const card of data.cards) {
    const item = document.createElement("li")
    item.className = card.id === data.open ? "card open" : "card"
    const head = words(item, "div", "card-head", " ")
    head.textContent = ""
    if (card.speaker_href) {
      const who = link(head, "card-speaker", card.speaker_href)
      who.textContent = card.speaker
      who.dataset.speaker = card.speaker_key
    } else words(head, "span", "card-speaker", card.speaker)
    words(head, "span", "card-office", card.office)
    words(head, "span", "card-day", card.day)
    const quote = link(item, "card-quote " + card.kind, card.href)
    for (const [text, isHit] of card.quote) {
      if (isHit) words(quote, "mark", "hit", text)
      else quote.append(text)
    }
    const foot = words(item, "div", "card-foot", " ")
    foot.textContent = ""
    for (const each of card.foot) words(foot, "span", "", each)
    if (card.note) words(item, "div", "card-note", card.note)
    item.onclick = event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return
      if (String(window.getSelection()) && !event.target.closest("a")) return
      event.preventDefault()
      const speaker = event.target.closest("[data-speaker]")
      if (speaker) tell("followed", speaker.dataset.speaker)
      else tell("opened", card.id)
    }
    list.append(item)
  }
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const list = parentElement.querySelector("ol.cards")
  if (!list || !data) return
  const drawn = JSON.stringify(data)
  if (list.dataset.drawn === drawn) return
  const focused = list.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null
  list.dataset.drawn = drawn
  list.setAttribute("aria-label", data.label)
  list.replaceChildren()
  draw(list, data, (name, value) => setTriggerValue(name, value))
  const skip = document.querySelector("a.skip")
  if (skip) skip.onclick = event => { event.preventDefault(); list.querySelector("a.card-quote")?.focus() }
  if (focused) list.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus()
}
