/*
 * The server's words about time are the truth. This only notices that one of them has become old: a countdown
 * ([data-due], ISO time) that has passed, or a page left open for long, and then shows the page's [data-stale] hint.
 */
const LONG = 20 * 60 * 1000;
const FAR = 2 ** 31 - 1;
const opened = Date.now();
const skew = Date.parse(document.body.dataset.now ?? "") - opened || 0;
const now = () => Date.now() + skew;
let timer;

const hint = () => document.querySelectorAll("[data-stale]").forEach(element => (element.hidden = false));

function watch() {
  clearTimeout(timer);
  const next = [...document.querySelectorAll("[data-due]")]
    .map(element => Date.parse(element.dataset.due))
    .filter(due => due > opened + skew)
    .sort((a, b) => a - b)[0];
  if (next === undefined) return;
  if (next <= now()) hint();
  else timer = setTimeout(watch, Math.min(next - now() + 1000, FAR));
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  if (Date.now() - opened > LONG) hint();
  watch();
});
document.addEventListener("click", event => {
  if (!event.target.closest("[data-reload]")) return;
  event.preventDefault();
  location.reload();
});
document.addEventListener("htmx:load", watch);
watch();
