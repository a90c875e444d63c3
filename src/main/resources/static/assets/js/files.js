/*
 * input[type=file][data-files]: lists what was chosen in the [data-chosen] of the same .field, adds to it when chosen
 * again, and says before sending what will not be taken. Limits and words come from the server as attributes:
 * data-max-bytes, data-max-count, data-too-big, data-too-many, data-remove.
 */
const chosen = new WeakMap();

const size = bytes => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);
const same = (a, b) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
const element = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text });

function line(input, file, index) {
  const { maxBytes, tooBig, remove } = input.dataset;
  const item = element("li", "", "");
  const button = element("button", "icon icon-cross", "");
  button.type = "button";
  button.setAttribute("aria-label", `${remove ?? "×"} ${file.name}`);
  button.addEventListener("click", () => {
    keep(input, chosen.get(input).filter((_, i) => i !== index));
    input.focus();
  });
  item.append(element("span", "name", file.name), element("span", "size", size(file.size)), button);
  if (file.size > Number(maxBytes || Infinity)) {
    item.className = "is-refused";
    item.append(element("span", "why", tooBig ?? ""));
  }
  return item;
}

function keep(input, files) {
  const { maxBytes, maxCount, tooBig, tooMany } = input.dataset;
  const box = new DataTransfer();
  files.forEach(file => box.items.add(file));
  input.files = box.files;
  chosen.set(input, files);
  const many = files.length > Number(maxCount || Infinity);
  const big = files.some(file => file.size > Number(maxBytes || Infinity));
  input.setCustomValidity(many ? (tooMany ?? "!") : big ? (tooBig ?? "!") : "");
  const lines = files.map((file, index) => line(input, file, index));
  if (many) lines.push(Object.assign(element("li", "is-refused", ""), { textContent: tooMany ?? "" }));
  input.closest(".field")?.querySelector("[data-chosen]")?.replaceChildren(...lines);
}

document.addEventListener("change", event => {
  const input = event.target;
  if (!input.matches("input[type=file][data-files]")) return;
  const before = chosen.get(input) ?? [];
  keep(input, [...before, ...[...input.files].filter(file => !before.some(old => same(old, file)))]);
});
document.addEventListener("reset", event => event.target.querySelectorAll("input[type=file][data-files]").forEach(input => keep(input, [])));
