/*
 * Writing and sending: Ctrl or Command with Enter sends from any [data-composer]; the Enter that ends a composition of an
 * input method never does. A form is sent once: its button is busy until an answer comes.
 */
import { composing } from "./keys.js";

document.addEventListener(
  "keydown",
  event => {
    if (event.key !== "Enter" && event.keyCode !== 229) return;
    if (composing(event)) {
      if (event.key === "Enter" && event.target.matches?.("input")) event.preventDefault();
      return;
    }
    const field = event.target.closest?.("[data-composer], form.verb :is(input, textarea, select)");
    if (!field || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    field.form?.requestSubmit();
  },
  true,
);

export const busy = (form, on) => {
  form.querySelectorAll("[type=submit]").forEach(button => (on ? button.setAttribute("aria-busy", "true") : button.removeAttribute("aria-busy")));
  if (on) form.dataset.sending = "yes";
  else delete form.dataset.sending;
};
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method === "get" || form.method === "dialog") return;
  if (form.dataset.sending) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else busy(form, true);
}, true);
document.addEventListener("htmx:afterRequest", event => {
  const form = event.target.closest?.("form");
  if (form) busy(form, false);
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sending]").forEach(form => busy(form, false)));

/* Browsers without field-sizing: content grow the field here. */
if (!CSS.supports("field-sizing", "content")) {
  const grow = field => {
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight + 2}px`;
  };
  const all = root => root.querySelectorAll("textarea").forEach(field => field.value && grow(field));
  document.addEventListener("input", event => event.target.matches("textarea") && grow(event.target));
  document.addEventListener("draft:restored", event => all(event.target));
  all(document);
}
