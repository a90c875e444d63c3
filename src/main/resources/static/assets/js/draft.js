/*
 * Keeps what is typed in form[data-draft="key"] on this device until it has arrived.
 * - words about it go into the form's [data-draft-state] (its data-saved, data-restored, data-failed attributes);
 * - [data-draft-done="key"] anywhere in a page or swapped fragment says it has arrived: the draft is dropped;
 * - a choice with data-draft-wins comes back even where the page has one ticked already (to whom a message goes);
 * - [data-draft-forget] in the form throws the draft away and empties the form.
 * Files, passwords, hidden fields and anything marked data-no-draft are never stored.
 */
const PREFIX = "qingtian.draft.";
const KEEP = 14 * 24 * 3600 * 1000;
const UNSAVED = new Set(["file", "password", "hidden", "submit", "button"]);
const waiting = new WeakMap();

const fieldsOf = form => [...form.elements].filter(e => e.name && !UNSAVED.has(e.type) && !("noDraft" in e.dataset));
const ticks = e => e.type === "radio" || e.type === "checkbox";
const keyOf = form => PREFIX + form.dataset.draft;

function say(form, which) {
  const place = form.querySelector("[data-draft-state]");
  if (place) place.textContent = place.dataset[which] ?? "";
}

function read(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(key));
    return draft && Date.now() - draft.at < KEEP ? draft.values : null;
  } catch {
    return null;
  }
}

function drop(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // without storage there is nothing to drop
  }
}

function save(form) {
  const values = fieldsOf(form)
    .filter(e => (ticks(e) ? e.checked : e.value !== ""))
    .map(e => [e.name, e.value]);
  try {
    const told = fieldsOf(form).some(e => !("draftWins" in e.dataset) && (ticks(e) ? e.checked : e.value !== ""));
    if (told) localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), values }));
    else drop(keyOf(form));
    say(form, told ? "saved" : "none");
  } catch {
    say(form, "failed");
  }
}

/* What the server sent back wins over the draft: only fields it left empty are filled. */
function restore(form) {
  const values = read(keyOf(form));
  if (!values || form.dataset.restored) return;
  form.dataset.restored = "yes";
  let filled = 0;
  for (const field of fieldsOf(form)) {
    const kept = values.filter(([name]) => name === field.name).map(([, value]) => value);
    if (ticks(field)) {
      const chosen = fieldsOf(form).some(e => e.name === field.name && e.defaultChecked && !("draftWins" in e.dataset));
      if (!chosen && kept.includes(field.value) && !field.checked) {
        field.checked = true;
        filled++;
      }
    } else if (kept.length && field.value === "" && kept[0] !== "") {
      field.value = kept[0];
      filled++;
    }
  }
  if (filled) {
    say(form, "restored");
    form.dispatchEvent(new CustomEvent("draft:restored", { bubbles: true }));
  }
}

function look(root) {
  const all = selector => [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)];
  all("[data-draft-done]").forEach(e => drop(PREFIX + e.dataset.draftDone));
  all("form[data-draft]").forEach(restore);
}

document.addEventListener("input", event => {
  const form = event.target.form;
  if (!form?.dataset.draft) return;
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => save(form), 300));
});
document.addEventListener("click", event => {
  const form = event.target.closest("[data-draft-forget]")?.closest("form[data-draft]");
  if (!form) return;
  clearTimeout(waiting.get(form));
  drop(keyOf(form));
  fieldsOf(form).forEach(e => (ticks(e) ? (e.checked = false) : (e.value = "")));
  say(form, "none");
});
addEventListener("pagehide", () => document.querySelectorAll("form[data-draft]").forEach(form => waiting.has(form) && save(form)));
document.addEventListener("htmx:load", event => look(event.detail.elt));
look(document);
