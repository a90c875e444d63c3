/*
 * Renews rows of a list where they stand: asks for those that changed, some at a time, and puts each in its place. What was ticked
 * stays ticked, what had the focus has it again. A row that may not be seen any more stays as it was until the list is shown anew.
 * With the rows come the counts of the rail; what changed elsewhere renews only them, and not more often than every few seconds.
 */
const PAUSE = 700;
const COUNTS = 5_000;
const MOST = 50;
const waiting = new Set();
let timer = 0;
let recounting = 0;

function put(row) {
  const old = document.querySelector(`[data-list] [data-number="${CSS.escape(row.dataset.number)}"]`);
  if (!old) return;
  const ticked = old.querySelector("[name=complaints]:checked");
  if (ticked) row.querySelector("[name=complaints]").checked = true;
  if (old.hasAttribute("aria-current")) row.setAttribute("aria-current", "true");
  const focused = old.contains(document.activeElement) ? (document.activeElement.className || "row-title").split(" ")[0] : null;
  row.classList.add("is-renewed");
  old.replaceWith(row);
  htmx.process(row);
  if (focused) (row.querySelector(`.${CSS.escape(focused)}`) ?? row.querySelector(".row-title")).focus({ preventScroll: true });
}

function count(fresh) {
  const { textContent, className, dataset } = fresh;
  document.querySelectorAll(`#rail [data-count="${CSS.escape(dataset.count)}"]`).forEach(old => Object.assign(old, { textContent, className }));
}

async function ask() {
  const numbers = [...waiting].slice(0, MOST);
  numbers.forEach(number => waiting.delete(number));
  if (waiting.size) timer = setTimeout(ask, PAUSE);
  const query = new URLSearchParams(numbers.map(number => ["numbers", number]));
  const answer = await fetch(`/work/rows?${query}`, { headers: { Accept: "text/html", "HX-Request": "true" }, redirect: "manual", cache: "no-store" }).catch(() => null);
  if (!answer?.ok) return;
  const rows = document.createElement("template");
  rows.innerHTML = await answer.text();
  rows.content.querySelectorAll("[data-number]").forEach(put);
  rows.content.querySelectorAll("[data-count]").forEach(count);
}

export function renew(number) {
  waiting.add(number);
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
}

export function recount() {
  recounting ||= setTimeout(() => {
    recounting = 0;
    ask();
  }, COUNTS);
}

document.addEventListener("row:changed", event => renew(event.detail));
