/*
 * Who else is at this complaint: while somebody looks at [data-lookers], the page says so every twenty seconds, or every five
 * in company, and at once when they begin to type; what comes back are the others. A page nobody sees says nothing, and whoever
 * leaves is gone: for another page, or for the next complaint beside the list.
 */
const EVERY = 20_000;
const IN_COMPANY = 5_000;
const find = () => document.querySelector("[data-lookers]");
let place = null;
let typed = 0;
let said = 0;
let told = 0;
let shown = "";
let timer = 0;

function fields(more) {
  const proof = document.querySelector("input[type=hidden][name=_csrf]");
  return new URLSearchParams({ ...(proof ? { [proof.name]: proof.value } : {}), ...more });
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(say, shown ? IN_COMPANY : EVERY);
}

async function say() {
  soon();
  if (document.hidden || !place) return;
  said = Date.now();
  const typing = said - typed < EVERY;
  if (typing) told = said;
  const asked = place;
  try {
    const answer = await fetch(asked.dataset.lookers, { method: "POST", body: fields({ typing }), redirect: "manual" });
    if (!answer.ok) return;
    const words = (await answer.text()).trim();
    if (asked !== place || words === shown) return;
    place.innerHTML = shown = words;
    soon();
  } catch {
    // said again in a while
  }
}

const leave = () => place && navigator.sendBeacon(place.dataset.lookers, fields({ gone: true }));

/* The same complaint shown anew is no other one. */
function look() {
  const now = find();
  if (now === place) return;
  if (now?.dataset.lookers !== place?.dataset.lookers) {
    leave();
    typed = told = 0;
  }
  place = now;
  shown = "";
  say();
}

document.addEventListener("input", event => {
  if (!place || !event.target.form || event.target.form.matches("[role=search]")) return;
  typed = Date.now();
  if (typed - told > EVERY && typed - said > 2_000) say();
});
document.addEventListener("visibilitychange", say);
addEventListener("pagehide", leave);
document.addEventListener("htmx:afterSettle", look);
look();
