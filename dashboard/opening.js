// A click on the words of a quote on the board opens it here; with Ctrl, Shift or the middle button the browser follows the
// link instead, as it does with any other.
export default function (component) {
  const { setTriggerValue } = component
  const open = event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return
    const link = event.target.closest?.(".board a.card-quote")
    const id = link && (new URL(link.href).searchParams.get("id") || new URL(link.href).searchParams.get("quote"))
    if (!id) return
    event.preventDefault()
    setTriggerValue("opened", id)
  }
  document.addEventListener("click", open)
  return () => document.removeEventListener("click", open)
}
