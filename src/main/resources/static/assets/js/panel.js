/*
 * The panel of a verb, [data-panel]: it opens beside the talk or above the list, takes the focus, and gives it back to what
 * opened it. Without scripts the same links lead to a page of their own.
 */
const panelOf = element => element.closest?.("[data-panel]");
let opener = null;

function open(panel) {
  const first = panel.querySelector("[autofocus]") ?? panel.querySelector("input:not([type=hidden]), textarea, select, button");
  const column = panel.parentElement;
  if (column.scrollHeight > column.clientHeight && getComputedStyle(column).overflowY !== "visible") column.scrollTop = 0;
  else panel.scrollIntoView({ block: "start" });
  first?.focus({ preventScroll: true });
}

function fold(panel) {
  panel.replaceChildren();
  (opener?.checkVisibility?.() ? opener : document.getElementById("main"))?.focus({ preventScroll: true });
}

document.addEventListener("htmx:beforeRequest", event => {
  if (!event.target.matches("a[hx-get], button[hx-get]")) return;
  opener = event.target.closest("details[data-menu]")?.querySelector("summary") ?? event.target;
  event.target.closest("details[data-menu]")?.removeAttribute("open");
});
document.addEventListener("htmx:afterSettle", event => {
  const panel = panelOf(event.target);
  if (panel?.firstElementChild) open(panel);
});
document.addEventListener("click", event => {
  const panel = panelOf(event.target);
  if (!panel || !event.target.closest("[data-close]") || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  fold(panel);
});
