/*
 * While somebody types a phone, a name or an e-mail into form[data-known], whoever begins so and is known stands in
 * [data-known-here]; a button there fills in what is known, so that nobody is asked again, and the field after it is next. Never while an input method composes.
 */
import { composing } from "./keys.js";
import { notice } from "./notice.js";

const form = document.querySelector("form[data-known]");
const place = form?.querySelector("[data-known-here]");
const ASKED = ["contact.phone", "contact.name", "contact.email"];
let timer = 0;
let last = "";

async function look(words) {
  if (words === last) return;
  last = words;
  if ([...words].length < 2) return place.replaceChildren();
  try {
    const answer = await fetch(`${form.dataset.known}?q=${encodeURIComponent(words)}`, { headers: { "HX-Request": "true" }, redirect: "manual" });
    const html = answer.ok ? await answer.text() : "";
    if (words === last) place.innerHTML = html.trim();
  } catch {
    last = "";
  }
}

/* What is sent comes back if it was refused, so that the draft is not needed any more; else it would stand in the next form. */
form?.addEventListener("submit", () => {
  try {
    localStorage.removeItem(`qingtian.draft.${form.dataset.draft}`);
  } catch {
    // without storage there is no draft
  }
  delete form.dataset.draft;
});

if (place) {
  form.addEventListener("input", event => {
    if (!ASKED.includes(event.target.name) || composing(event)) return;
    clearTimeout(timer);
    timer = setTimeout(look, 300, event.target.value.trim());
  });
  form.addEventListener("compositionend", event => event.target.dispatchEvent(new Event("input", { bubbles: true })));
  place.addEventListener("click", event => {
    const { dataset } = event.target.closest("[data-fill]") ?? {};
    if (!dataset) return;
    const known = { "contact.name": dataset.name, "contact.phone": dataset.phone, "contact.email": dataset.email, segment: dataset.segment };
    for (const [name, value] of Object.entries(known)) if (value) form.elements[name].value = value;
    form.elements["contact.name"].dispatchEvent(new Event("input", { bubbles: true }));
    clearTimeout(timer);
    notice(place.dataset.filled);
    form.elements.segment.focus();
  });
}
