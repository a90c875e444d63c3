/*
 * On wide screens the complaint in focus stands beside the list, in [data-beside]: j and k move and show it, a click shows it, Enter
 * opens it whole. The address says which (open=…), so that a reload and a link lead to the same. What is done in it stays in it.
 * When others change it, it is renewed in place, or says so where hands are at work in it. On narrower screens, and without scripts, a row leads to the complaint's own page.
 */
import { notice } from "./notice.js";

const WIDE = matchMedia("(min-width: 96rem)");
const RESTS = 180;
const pane = document.querySelector("[data-beside]");
const home = pane?.innerHTML;
let timer = 0;

const linkOf = number => document.querySelector(`[data-list] [data-number="${CSS.escape(number)}"] .row-title`);
const here = () => new URL(location.href);

function mark(number) {
  for (const row of document.querySelectorAll("[data-list] [data-number]")) {
    if (row.dataset.number === number) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  }
}

function remember(number) {
  const address = here();
  address.searchParams.set("open", number);
  history.replaceState(history.state, "", address);
}

export function show(number, again = false) {
  clearTimeout(timer);
  if (!number || (pane.dataset.number === number && !again)) return;
  pane.dataset.number = number;
  mark(number);
  remember(number);
  const path = `/work/complaints/${encodeURIComponent(number)}`;
  htmx.ajax("GET", path, { source: pane, target: pane, swap: "innerHTML show:none", select: "[data-changed], .case" });
}

function fold() {
  clearTimeout(timer);
  const main = pane.parentElement;
  main.classList.toggle("is-split", WIDE.matches);
  pane.hidden = !WIDE.matches;
  if (!WIDE.matches) {
    delete pane.dataset.number;
    pane.innerHTML = home;
    mark("");
  }
}

const renewal = () => pane.querySelector("[data-changed] a");
const numberOf = element => element.closest?.("[data-list] [data-number]")?.dataset.number;

if (pane) {
  fold();
  WIDE.addEventListener("change", fold);
  document.addEventListener("focusin", event => {
    if (!WIDE.matches || !event.target.matches(".row-title")) return;
    clearTimeout(timer);
    timer = setTimeout(() => show(numberOf(event.target)), RESTS);
  });
  document.addEventListener("click", event => {
    const link = event.target.closest?.("[data-list] .row-title");
    if (!link || !WIDE.matches || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    link.focus();
    show(numberOf(link));
  });
  /* Where a page of its own would be opened anew, the pane is; the row beside it too. */
  document.addEventListener("htmx:beforeOnLoad", event => {
    const to = event.detail.xhr.getResponseHeader("HX-Redirect");
    const { number } = pane.dataset;
    if (!to || !number || !pane.contains(event.target) || to !== `/work/complaints/${number}`) return;
    event.preventDefault();
    show(number, true);
    document.dispatchEvent(new CustomEvent("row:changed", { detail: number }));
  });
  /* The list keeps its own rail. */
  document.addEventListener("case:changed", ({ detail: { number, version, hands } }) => {
    const head = pane.querySelector("[data-live=case]");
    const link = renewal();
    if (number !== pane.dataset.number || !link || !head || version <= Number(head.dataset.version)) return;
    head.dataset.version = version;
    link.setAttribute("hx-select-oob", "#case-talk:innerHTML,#case-known:innerHTML");
    link.dataset.key = "u";
    link.parentElement.hidden = false;
    if (!hands) link.click();
  });
  document.addEventListener("htmx:afterSwap", event => {
    const link = renewal();
    if (!link || event.detail.requestConfig?.elt !== link) return;
    link.parentElement.hidden = true;
    delete link.dataset.key;
    notice(link.parentElement.dataset.shown);
  });
  const open = here().searchParams.get("open");
  if (open && !WIDE.matches) location.replace(`/work/complaints/${encodeURIComponent(open)}`);
  else if (open) addEventListener("load", () => (show(open), linkOf(open)?.focus({ preventScroll: true })));
}
