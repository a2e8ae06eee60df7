// Streamlit goes to another page in two steps: it first gives the page that is left the parameters of the next one, as an entry
// of the browser's history. Back would lead to that, a page of nothing. So the second step takes the place of the first.
const TOGETHER_MS = 500

function keepHistory() {
  const push = history.pushState.bind(history)
  let last = 0
  history.pushState = (state, unused, url) => {
    const leaves = new URL(url, location.href).pathname !== location.pathname
    if (leaves && Date.now() - last < TOGETHER_MS) history.replaceState(state, unused, url)
    else push(state, unused, url)
    last = leaves ? 0 : Date.now()
  }
}

// A large database may take seconds: what is asked for and not there yet is said, and no page stands there as if it were done.
const SLOW_MS = 700

function tellWork() {
  const app = document.querySelector(".stApp")
  const status = document.createElement("div")
  status.className = "working"
  status.setAttribute("role", "status")
  document.body.append(status)
  let timer = 0
  const tell = () => {
    clearTimeout(timer)
    if (app.dataset.testScriptState === "notRunning") status.textContent = ""
    else if (!status.textContent) timer = setTimeout(() => { status.textContent = "Working…" }, SLOW_MS)
  }
  tell()
  new MutationObserver(tell).observe(app, { attributes: true, attributeFilter: ["data-test-script-state"] })
}

// On a phone the menu lies over the page. It closes when a page is chosen, and one that was left open does not come back.
const PHONE = "(max-width: 760px)"

function closeMenu() {
  const menu = document.querySelector('[data-testid="stSidebar"][data-collapsed="false"]')
  if (matchMedia(PHONE).matches) menu?.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click()
}

function keepMenu() {
  closeMenu()
  document.addEventListener("click", event => {
    if (event.target.closest('[data-testid="stSidebarNavLink"]')) setTimeout(closeMenu)
  })
}

// Only the app's own element knows which theme is shown, whether the browser or the reader chose it; dialogs and lists that
// open stand beside it. The style takes its colours by the document's scheme, so that takes the app's.
function followTheme() {
  const app = document.querySelector(".stApp")
  const follow = () => { document.documentElement.style.colorScheme = getComputedStyle(app).colorScheme }
  follow()
  new MutationObserver(follow).observe(app, { attributes: true, attributeFilter: ["class"] })
}

// A log-in comes back to the first page; what was asked for before it is kept by ``login.py``.
function goWhereAsked() {
  const wanted = sessionStorage.getItem("tracker-wanted")
  sessionStorage.removeItem("tracker-wanted")
  if (wanted && wanted !== location.href) location.replace(wanted)
}

// What only other pages need is fetched and parsed once this one is there, in idle moments: before, megabytes would keep the
// browser from drawing it; when it is needed, a table would wait for it.
const DRAWN_MS = 2000

function fetchLater() {
  document.querySelectorAll("link[rel=later]").forEach(link => { link.rel = "modulepreload" })
}

export default function () {
  goWhereAsked()
  if (window.trackerFrame) return
  window.trackerFrame = true
  setTimeout(() => (window.requestIdleCallback ?? setTimeout)(fetchLater), DRAWN_MS)
  keepHistory()
  followTheme()
  keepMenu()
  tellWork()
}
