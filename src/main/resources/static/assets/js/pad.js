/*
 * The pad: Enter in form[data-pad-line] puts the line into [data-pad] at once and sends it; the field is free for the next. What has
 * not arrived stays on this device and is sent again, in order, with a key so that it counts once, and with how long it waited,
 * so that its time stays the one when Enter was pressed. The Enter that ends a composition of an input method is not one.
 */
import { composing } from "./keys.js";

const form = document.querySelector("form[data-pad-line]");
const list = document.querySelector("[data-pad]");

if (form && list) {
  const field = form.elements.words;
  const store = `qingtian.pad.${form.dataset.padLine}`;
  let sending = false;

  const waiting = () => {
    try {
      return JSON.parse(localStorage.getItem(store)) ?? [];
    } catch {
      return memory;
    }
  };
  let memory = [];
  const keep = lines => {
    memory = lines;
    try {
      if (lines.length) localStorage.setItem(store, JSON.stringify(lines));
      else localStorage.removeItem(store);
    } catch {
      // without storage it is kept as long as the page
    }
  };

  const show = line => {
    const item = Object.assign(document.createElement("li"), { className: "is-waiting" });
    item.dataset.note = line.key;
    const time = Object.assign(document.createElement("time"), { textContent: new Date(line.at).toTimeString().slice(0, 5) });
    const words = Object.assign(document.createElement("p"), { textContent: line.words });
    item.append(time, words);
    list.append(item);
    item.scrollIntoView({ block: "nearest" });
    setTimeout(() => item.isConnected && (words.dataset.waits = form.dataset.waits), 3000);
  };

  const arrived = (line, html) => {
    keep(waiting().filter(it => it.key !== line.key));
    const shown = list.querySelector(`[data-note="${line.key}"]`);
    const box = document.createElement("template");
    box.innerHTML = html;
    const item = box.content.firstElementChild;
    if (!shown || !item) return;
    shown.replaceWith(item);
    window.htmx?.process(item);
  };

  /* One after the other, so that they keep their order. */
  const send = async () => {
    if (sending) return;
    sending = true;
    try {
      for (let line = waiting()[0]; line; line = waiting()[0]) {
        const body = new URLSearchParams({ _csrf: form.elements._csrf.value, words: line.words, key: line.key, waitedMillis: Math.max(0, Date.now() - line.at) });
        const answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" }, redirect: "manual" });
        if ([404, 409, 422].includes(answer.status)) {
          keep(waiting().filter(it => it.key !== line.key));
          return location.reload();
        }
        if (!answer.ok) throw new Error(answer.status);
        arrived(line, await answer.text());
      }
    } catch {
      setTimeout(send, 5000);
    } finally {
      sending = false;
    }
  };

  const key = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, c => (+c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (+c / 4)))).toString(16));

  form.addEventListener("submit", event => {
    event.preventDefault();
    event.stopImmediatePropagation();
    delete form.dataset.sending;
    form.querySelectorAll("[aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
    const words = field.value.trim();
    if (!words) return;
    const line = { words, key: key(), at: Date.now() };
    keep([...waiting(), line]);
    show(line);
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    send();
  });
  field.addEventListener("keydown", event => {
    if (event.key === "Enter" && composing(event)) event.preventDefault();
  });
  waiting().forEach(show);
  if (waiting().length) send();
  addEventListener("online", send);
}
