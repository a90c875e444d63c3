/*
 * While somebody looks at [data-live], one stream tells when it changed: a complaint (data-number, data-version) is swapped
 * in place; a list (data-near: mine, ours, seen) has its rows renewed where they stand, and says in a quiet line, [data-changed],
 * how many others there may be: it never jumps. Nothing moves under hands that
 * type, point or fill in a form: then the line offers it. A page nobody sees does not listen. No word for long, or a lost
 * line: again, later each time, and then whatever was missed counts as a change.
 */
import { notice } from "./notice.js";
import { recount, renew } from "./rows.js";

const SILENT = 50_000;
const HANDS_OFF = 3_000;
const UNSEEN = 30_000;
const LONGEST = 60_000;
const NEAR = ["mine", "ours", "seen"];

const place = () => document.querySelector("[data-live]");
const note = () => document.querySelector("[data-changed]");
let line = null;
let timer = 0;
let wait = 1_000;
let missed = false;
let touched = 0;
const others = new Set();

function hands() {
  return (
    Date.now() - touched < HANDS_OFF ||
    document.activeElement?.matches("input, textarea, select") ||
    document.getElementById("verb")?.firstElementChild ||
    document.querySelector("form[data-sending], dialog[open], details[data-menu][open]")
  );
}

/* The line and its key are there only while there is something to show. */
function offer(on) {
  const link = note()?.querySelector("a");
  if (!link) return;
  note().hidden = !on;
  if (on) link.dataset.key = note().dataset.changed;
  else delete link.dataset.key;
}

function show() {
  if (place().dataset.live === "case" && !hands()) note()?.querySelector("a")?.click();
  else offer(true);
}

/* In a list: what is there is renewed, what is not is counted. */
function told(number) {
  if (document.querySelector(`[data-list] [data-number="${CSS.escape(number)}"]`)) return renew(number);
  others.add(number);
  recount();
  note().querySelector("[data-others]").textContent = others.size;
  offer(true);
}

function changed(number, version) {
  const { dataset } = place();
  document.dispatchEvent(new CustomEvent("case:changed", { detail: { number, version, hands: hands() } }));
  if (dataset.live !== "case") return told(number);
  if (number !== dataset.number || version <= Number(dataset.version)) return;
  dataset.version = version;
  show();
}

function hear(event) {
  const name = /^event: (\w+)$/m.exec(event)?.[1];
  const [number, version] = (/^data: (.*)$/m.exec(event)?.[1] ?? "").split(" ");
  const { dataset } = place();
  if (name === "again") return (missed = false);
  if (name === "more") return dataset.live === "case" ? line.abort() : offer(true);
  if (!NEAR.includes(name)) return;
  const listed = document.querySelector(`[data-list] a[href$="/${CSS.escape(number)}"]`);
  if (dataset.live === "case" || listed || NEAR.indexOf(name) <= NEAR.indexOf(dataset.near)) changed(number, Number(version));
}

async function read(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const silence = setTimeout(() => line?.abort(), SILENT);
    const { value, done } = await reader.read().finally(() => clearTimeout(silence));
    if (done) return;
    const events = (rest + value).split("\n\n");
    rest = events.pop();
    missed = true;
    events.forEach(hear);
  }
}

function address() {
  const { live, number, version } = place().dataset;
  return live === "case" ? `/work/live?number=${encodeURIComponent(number)}&version=${version}` : "/work/live";
}

/* Resolves to the milliseconds until the next try; never again for whoever is no longer logged in. */
async function listen() {
  line = new AbortController();
  const since = Date.now();
  try {
    const answer = await fetch(address(), { headers: { Accept: "text/event-stream" }, signal: line.signal, redirect: "manual", cache: "no-store" });
    if (answer.status === 503 || answer.status === 429) return 1_000 * Number(answer.headers.get("Retry-After") || 60);
    if (!answer.ok) return Infinity;
    if (missed && place().dataset.live === "list") offer(true);
    await read(answer.body);
  } catch {
    // lost: tried again below
  } finally {
    line = null;
  }
  if (Date.now() - since > LONGEST) wait = 1_000;
  wait = Math.min(wait * 2, LONGEST);
  return wait / 2 + Math.random() * wait / 2;
}

async function stay() {
  clearTimeout(timer);
  if (line || document.hidden || !place()) return;
  const pause = await listen();
  if (pause < Infinity) timer = setTimeout(stay, pause);
}

if (place()) {
  for (const hand of ["pointermove", "keydown", "wheel", "touchstart"]) addEventListener(hand, () => (touched = Date.now()), { passive: true });
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (!document.hidden) stay();
    else timer = setTimeout(() => line?.abort(), UNSEEN);
  });
  addEventListener("pagehide", () => line?.abort());
  addEventListener("pageshow", event => event.persisted && stay());
  document.addEventListener("htmx:afterSwap", event => {
    if (event.detail.requestConfig?.elt !== note()?.querySelector("a")) return;
    offer(false);
    notice(note().dataset.shown);
  });
  stay();
}
