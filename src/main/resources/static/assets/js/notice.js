/*
 * When an answer does not come (no network, too many, a fault), #notice says so in the words the server put into its
 * data-lost, data-many, data-away (logged out meanwhile), data-big and data-fault attributes; what was typed stays where it is.
 * A form that comes back with a reason, X-Refused, is shown whatever its status.
 */
const place = document.getElementById("notice");
let timer;

export function notice(words) {
  if (!place || !words) return;
  place.textContent = words;
  clearTimeout(timer);
  timer = setTimeout(() => place.replaceChildren(), 12000);
}

document.addEventListener("htmx:sendError", () => notice(place?.dataset.lost));
document.addEventListener("htmx:timeout", () => notice(place?.dataset.lost));
document.addEventListener("htmx:beforeSwap", event => {
  if (!event.detail.xhr.getResponseHeader("X-Refused")) return;
  event.detail.shouldSwap = true;
  event.detail.isError = false;
});
document.addEventListener("htmx:responseError", event => {
  const status = event.detail.xhr.status;
  if (status === 401) location.reload();
  else notice({ 403: place?.dataset.away, 413: place?.dataset.big, 429: place?.dataset.many }[status] ?? place?.dataset.fault);
});
