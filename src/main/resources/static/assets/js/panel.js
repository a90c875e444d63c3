/*
 * The panel of a verb, #verb: it opens beside the talk, takes the focus, and gives it back to the button that opened it.
 * Without scripts the same links lead to a page of their own.
 */
const panel = document.getElementById("verb");
let opener = null;

function open() {
  const first = panel.querySelector("[autofocus]") ?? panel.querySelector("input:not([type=hidden]), textarea, select, button");
  const column = panel.parentElement;
  if (column.scrollHeight > column.clientHeight) column.scrollTop = 0;
  else panel.scrollIntoView({ block: "start" });
  first?.focus({ preventScroll: true });
}

function fold() {
  panel.replaceChildren();
  (opener?.checkVisibility?.() ? opener : document.getElementById("main"))?.focus({ preventScroll: true });
}

if (panel) {
  document.addEventListener("htmx:beforeRequest", event => {
    if (!event.target.matches("a[hx-get]")) return;
    opener = event.target.closest("details[data-menu]")?.querySelector("summary") ?? event.target;
    event.target.closest("details[data-menu]")?.removeAttribute("open");
  });
  document.addEventListener("htmx:afterSettle", event => panel.contains(event.target) && panel.firstElementChild && open());
  panel.addEventListener("click", event => {
    if (!event.target.closest("[data-close]") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fold();
  });
}
