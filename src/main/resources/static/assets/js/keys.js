/*
 * One hand on the keyboard: / searches, j and k walk through [data-list] [data-item], Enter opens, c writes,
 * ? shows every key, and any element with data-key="x" is pressed by x; data-item-key="x" is pressed by x in the item that
 * is in focus, Shift included, or in [data-one]. Never while typing, with a modifier held,
 * or while an input method is composing. Can be switched off in the dialog for this device,
 * and in one's own settings for all of them (WCAG 2.1.4).
 */
const OFF = "qingtian.keys";
const SEARCH = "#search";
const dialog = document.getElementById("keys");

export const composing = event => event.isComposing || event.keyCode === 229;
const typing = target => target.closest?.("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]");
const visible = element => element.checkVisibility?.() ?? element.offsetParent !== null;

const pressable = element => visible(element) || element.closest("details:not([open])");

const never = document.documentElement.dataset.keys === "off";

function off() {
  if (never) return true;
  try {
    return localStorage.getItem(OFF) === "off";
  } catch {
    return false;
  }
}

function walk(step) {
  const items = [...document.querySelectorAll("[data-list] [data-item]")].filter(visible);
  if (!items.length) return false;
  const here = items.findIndex(item => item.contains(document.activeElement));
  const current = here >= 0 ? here : items.findIndex(item => item.matches("[aria-current]"));
  const next = items[Math.min(Math.max(current + step, 0), items.length - 1)];
  (next.querySelector("a[href]") ?? next.querySelector("button") ?? next).focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function focus(selector) {
  const field = [...document.querySelectorAll(selector)].find(visible);
  field?.focus();
  field?.scrollIntoView({ block: "nearest" });
  return Boolean(field);
}

/* Where there is nothing to search, the list of everything is opened at its search. */
function seek() {
  if (!document.body.matches(".work")) return false;
  location.assign(`/work/complaints?view=all${SEARCH}`);
  return true;
}

/*
 * Beside the list two things may bear the same key: the one where the hands were last ([data-hands]) comes first. While rows are
 * ticked, or a form for them is open, nothing is pressed in the one complaint beside unless the hands went there.
 */
const MANY = '.list [data-panel]:not(:empty), .list [name="complaints"]:checked';

function nearest(selector) {
  const many = document.querySelector(MANY);
  const here = element => Number(element.closest("[data-hands]") !== null);
  return [...document.querySelectorAll(selector)]
    .filter(element => pressable(element) && !(many && element.closest("[data-beside]:not([data-hands])")))
    .sort((a, b) => here(b) - here(a));
}

for (const touched of ["focusin", "pointerdown"])
  document.addEventListener(touched, event => {
    const beside = document.querySelector("[data-beside]");
    beside?.toggleAttribute("data-hands", beside.contains(event.target));
  });

/* Whatever a key would press now, each key once. */
function keyed() {
  const items = [...document.querySelectorAll("[data-item]:first-child [data-item-key], [data-one] [data-item-key]")].filter(pressable);
  const once = (all, key) => all.filter((e, i) => all.findIndex(other => other.dataset[key] === e.dataset[key]) === i);
  return [...once(items, "itemKey"), ...once(nearest("[data-key]"), "key")];
}

/* The fixed keys are in the page already; those of this page's buttons are added when it opens. */
function explain() {
  if (!dialog || dialog.open) return false;
  const list = dialog.querySelector("[data-keys-here]");
  list?.replaceChildren(
    ...keyed().map(element => {
      const line = document.createElement("div");
      const word = document.createElement("dt");
      const keys = document.createElement("dd");
      const copy = element.cloneNode(true);
      copy.querySelectorAll("kbd, .sr-only").forEach(e => e.remove());
      const key = element.dataset.key ?? element.dataset.itemKey;
      const said = element.dataset.key ? null : element.closest("[data-list], [data-one]")?.getAttribute(`data-key-${key}`);
      word.textContent = element.dataset.keyLabel ?? said ?? copy.textContent.trim();
      keys.append(Object.assign(document.createElement("kbd"), { textContent: key.toUpperCase() }));
      line.append(word, keys);
      return line;
    }),
  );
  dialog.showModal();
  return true;
}

function press(key) {
  const target = nearest(`[data-key="${CSS.escape(key)}"]`).find(e => !e.disabled && e.ariaDisabled !== "true");
  if (!target) return false;
  if (!target.matches("summary")) target.closest("details:not([open])")?.setAttribute("open", "");
  target.focus();
  target.click();
  return true;
}

/* A key of the item in focus, or of the one thing the page is about: it is clicked where it stands, and the focus stays. */
function pressInItem(key, shiftKey) {
  const item = document.activeElement?.closest("[data-item]") ?? document.querySelector("[data-one]");
  const target = item?.querySelector(`[data-item-key="${CSS.escape(key)}"]`);
  target?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey }));
  return Boolean(target);
}

function act(key, shift) {
  if (pressInItem(key.toLowerCase(), shift)) return true;
  switch (key) {
    case "/": return focus("[data-search]") || seek();
    case "?": return explain();
    case "j": return walk(1);
    case "k": return walk(-1);
    case "c": return focus("[data-hands] [data-composer]") || press("c") || focus("[data-composer]");
    default: return press(key);
  }
}

document.addEventListener("keydown", event => {
  if (composing(event) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "Escape") return close(event);
  if (event.key.length !== 1 || typing(event.target) || document.querySelector("dialog[open]") || off()) return;
  if (act(event.shiftKey ? event.key : event.key.toLowerCase(), event.shiftKey)) event.preventDefault();
});

/* Escape leaves a field first, then folds the panel of a verb or an open menu. */
function close(event) {
  if (document.querySelector("dialog[open]")) return;
  if (typing(event.target)) return event.target.blur();
  const menu = document.querySelector("details[data-menu][open]");
  if (menu) return menu.removeAttribute("open");
  nearest("[data-close]")[0]?.click();
}

document.addEventListener("click", event => {
  if (event.target.closest("[data-open-keys]")) explain();
  for (const menu of document.querySelectorAll("details[data-menu][open]")) if (!menu.contains(event.target)) menu.removeAttribute("open");
});

if (location.hash === SEARCH) focus("[data-search]");

const toggle = dialog?.querySelector("[data-keys-off]");
if (toggle) {
  toggle.checked = !off();
  toggle.disabled = never;
  toggle.addEventListener("change", () => {
    try {
      localStorage.setItem(OFF, toggle.checked ? "on" : "off");
    } catch {
      // without storage the keys stay on
    }
  });
}
