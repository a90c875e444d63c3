/*
 * Who else is at this complaint: while somebody looks at [data-lookers], the page says so every twenty seconds, and at once
 * when they begin to type; what comes back are the others. A page nobody sees says nothing, and whoever leaves is gone.
 */
const EVERY = 20_000;
const place = document.querySelector("[data-lookers]");
let typed = 0;
let said = 0;
let shown = "";

function fields(more) {
  const proof = document.querySelector("form.pen input[type=hidden]");
  return new URLSearchParams({ ...(proof ? { [proof.name]: proof.value } : {}), ...more });
}

async function say() {
  if (document.hidden) return;
  said = Date.now();
  try {
    const answer = await fetch(place.dataset.lookers, { method: "POST", body: fields({ typing: said - typed < EVERY }), redirect: "manual" });
    if (!answer.ok) return;
    const words = (await answer.text()).trim();
    if (words !== shown) place.innerHTML = shown = words;
  } catch {
    // said again in a while
  }
}

if (place) {
  document.addEventListener("input", event => {
    if (!event.target.form) return;
    const before = typed;
    typed = Date.now();
    if (typed - before > EVERY && typed - said > 2_000) say();
  });
  document.addEventListener("visibilitychange", say);
  addEventListener("pagehide", () => navigator.sendBeacon(place.dataset.lookers, fields({ gone: true })));
  setInterval(say, EVERY);
  say();
}
