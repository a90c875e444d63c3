/*
 * Ticking rows: with Shift all between the last one and this one, [data-tick-all] the whole page; [data-ticked] says how many.
 * Without scripts every row is ticked by itself and the same buttons lead to a page.
 */
const bar = document.querySelector("[data-bulk]");
const boxes = () => [...document.querySelectorAll('[data-list] [name="complaints"]')];
const all = bar?.querySelector("[data-tick-all]");
let last = null;

function count() {
  const every = boxes();
  const ticked = every.filter(box => box.checked).length;
  bar.querySelector("[data-ticked]").textContent = ticked;
  all.checked = ticked === every.length;
  all.indeterminate = ticked > 0 && ticked < every.length;
}

function range(from, to, on) {
  const every = boxes();
  const [a, b] = [every.indexOf(from), every.indexOf(to)].sort((x, y) => x - y);
  if (a >= 0) every.slice(a, b + 1).forEach(box => (box.checked = on));
}

if (bar) {
  all.closest("label").hidden = false;
  document.addEventListener("click", event => {
    const box = event.target.closest?.("label.tick")?.control ?? event.target;
    if (!box.matches?.('[data-list] [name="complaints"]') || event.target !== box) return;
    if (event.shiftKey && last) range(last, box, box.checked);
    last = box;
    count();
  });
  all.addEventListener("change", () => {
    boxes().forEach(box => (box.checked = all.checked));
    count();
  });
  addEventListener("pageshow", count);
  count();
}
