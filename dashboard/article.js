// Draws an article with every quote marked; words are set as text, never as HTML. It scrolls to the quote that was asked for,
// and a click or Enter on a mark opens that quote.
function draw(parent, data, open) {
  for (const paragraph of data.paragraphs) {
    const made = document.createElement("p")
    made.className = paragraph.aside ? "aside" : ""
    if (paragraph.aside) {
      const label = document.createElement("span")
      label.className = "aside-label"
      label.textContent = paragraph.aside
      made.append(label)
    }
    for (const segment of paragraph.segments) {
      if (!segment.quote) { made.append(segment.text); continue }
      const link = document.createElement("a")
      link.className = "said hue" + segment.hue + (segment.quote === data.target ? " target" : "")
      link.href = segment.href
      link.dataset.quote = segment.quote
      if (segment.label) {
        const label = document.createElement("sup")
        label.textContent = segment.label
        link.append(label)
      }
      link.append(segment.text)
      link.onclick = event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return
        event.preventDefault()
        open(segment.quote)
      }
      made.append(link)
    }
    parent.append(made)
  }
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const article = parentElement.querySelector(".article-text")
  if (!article || !data) return
  const drawn = JSON.stringify(data)
  if (article.dataset.drawn === drawn) return
  article.dataset.drawn = drawn
  article.replaceChildren()
  draw(article, data, quote => setTriggerValue("opened", quote))
  const target = article.querySelector(".target")
  if (!target) return
  const scroll = () => target.scrollIntoView({ block: "center" })
  requestAnimationFrame(scroll)
  setTimeout(scroll, 400) // the frame goes on drawing above it
}
