/*
 * Keeps what is typed in form[data-draft="key"] on this device until it has arrived.
 * - words about it go into the form's [data-draft-state] (its data-saved, data-restored, data-failed attributes);
 * - [data-draft-done="key"] anywhere in a page or swapped fragment says it has arrived: the draft is dropped;
 * - a choice with data-draft-wins comes back even where the page has one ticked already (to whom a message goes);
 * - [data-draft-forget] in the form throws the draft away and empties the form.
 * - [data-draft-to] keeps it on the server too (as data-draft-form), so that it is found at another machine: what the page
 *   brought along, data-draft-kept, wins over an older one of this device;
 * Files, passwords, hidden fields and anything marked data-no-draft are never stored.
 */
const PREFIX = "qingtian.draft.";
const KEEP = 14 * 24 * 3600 * 1000;
const UNSAVED = new Set(["file", "password", "hidden", "submit", "button"]);
const waiting = new WeakMap();
const pushing = new Map();

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
    return draft && Date.now() - draft.at < KEEP ? draft : null;
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
    push(form, told ? JSON.stringify(values) : "");
    if (told) localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), values }));
    else drop(keyOf(form));
    say(form, told ? "saved" : "none");
  } catch {
    say(form, "failed");
  }
}

/* At most every two seconds, the last state always; nothing while the form itself is on its way. */
function push(form, content) {
  if (!form.dataset.draftTo) return;
  const first = !pushing.has(form);
  pushing.set(form, content);
  if (first) setTimeout(() => send(form), 2_000);
}

async function send(form) {
  const content = pushing.get(form);
  pushing.delete(form);
  if (form.dataset.sending || !form.isConnected) return;
  const proof = form.querySelector("input[type=hidden]");
  const body = new URLSearchParams({ [proof.name]: proof.value, form: form.dataset.draftForm, content });
  try {
    const answer = await fetch(form.dataset.draftTo, { method: "POST", body, redirect: "manual" });
    if (answer.status === 204 && content) say(form, "kept");
  } catch {
    // kept on this device, and sent with the next words
  }
}

function kept(form) {
  try {
    const { draftKept, draftKeptAt } = form.dataset;
    const values = draftKept ? JSON.parse(draftKept) : null;
    return Array.isArray(values) && values.every(Array.isArray) ? { at: Date.parse(draftKeptAt), values } : null;
  } catch {
    return null;
  }
}

/* What the server sent back wins over the draft: only fields it left empty are filled. */
function restore(form) {
  const [here, there] = [read(keyOf(form)), kept(form)];
  const elsewhere = there && (!here || there.at > here.at + 5_000);
  const values = (elsewhere ? there : here)?.values;
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
    say(form, elsewhere ? "elsewhere" : "restored");
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
  push(form, "");
  fieldsOf(form).forEach(e => (ticks(e) ? (e.checked = false) : (e.value = "")));
  say(form, "none");
});
addEventListener("pagehide", () => document.querySelectorAll("form[data-draft]").forEach(form => waiting.has(form) && save(form)));
document.addEventListener("htmx:load", event => look(event.detail.elt));
look(document);
