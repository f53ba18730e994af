// The page "Open your own texts", and the bar above every page while a corpus of the reader's own is shown. The app fetches this
// folder when it is first wanted (src/own.rs). Nothing here asks the network for anything but the site's own files.
//
// The app puts the elements that `page` and `bar` hand out into its pages, and asks `find` for a corpus by the name in the address,
// `?own=ID`. What changes here it hears as `roznama-own`; where to go, as it hears of back and forward.

import { filesOf, filesOfDrop, nameOf } from "./dropped.js";
import { element, format, words } from "./element.js";
import * as kept from "./kept.js";
import { pack } from "./packing.js";
import { report } from "./report.js";

// Corpora of this visit by their ids: { id, name, articles, bytes, blob, date }, the last only of those that are kept.
const held = new Map();
const ofSite = globalThis.roznamaCorpus;

// Whoever asks for the bytes of the corpus shown gets those of the reader's own while it is the one.
globalThis.roznamaCorpus = () => {
  const own = held.get(new URLSearchParams(location.search).get("own"));
  return own ? bytesOf(own.blob) : ofSite();
};

// As modules of WebAssembly have it; here it brings the styles.
export default function start() {
  const sheet = element("link", { rel: "stylesheet", href: new URL("own.css", import.meta.url).href });
  document.head.append(sheet);
}

// The pack of an id: of this visit, or kept; undefined if it is neither.
export async function find(id) {
  if (!held.has(id)) {
    const found = await kept.get(id).catch(() => undefined);
    if (found) held.set(id, found);
  }
  return held.has(id) ? bytesOf(held.get(id).blob) : undefined;
}

const bytesOf = async (blob) => new Uint8Array(await blob.arrayBuffer());

let locale = "en";
let say = words(locale);

function speak(wanted) {
  const isNew = wanted !== locale;
  if (isNew) [locale, say] = [wanted, words(wanted)];
  return isNew;
}

// What the page shows: { at: "idle" | "busy" | "done" | "failed" | "cancelled", … }.
let state = { at: "idle" };
let wanting = "";
let problem = "";
const root = element("div", { class: "own" });
const bars = element("section", { class: "own-bar" });
let shownId = "";

// The page; `id` and `why` (missing, unreadable) tell of a corpus that the address wants.
export function page(wanted, id, why) {
  if (speak(wanted) || !root.firstChild || id !== wanting || why !== problem) {
    [wanting, problem] = [id, why];
    draw();
  }
  return root;
}

// Those who drop beside the zone mean it too: the browser would show the file in place of the site.
for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
  root.addEventListener(kind, (event) => {
    event.preventDefault();
    const isOver = kind === "dragover" || kind === "dragenter";
    root.querySelector(".own__zone")?.toggleAttribute("data-over", isOver);
    if (kind === "drop" && state.at !== "busy") begin(filesOfDrop(event.dataTransfer));
  });
}

function change(next) {
  state = next;
  draw();
  root.querySelector("[data-focus]")?.focus();
}

function draw() {
  root.replaceChildren(
    element("p", { class: "page__lead" }, say("lead")),
    problem && element("p", { class: "notice", role: "alert" }, say(problem)),
    body(),
    keptList(),
    about(),
  );
}

function body() {
  switch (state.at) {
    case "busy":
      return progress();
    case "done":
      return report(say, locale, state, { look: () => look(state.own), again: () => change({ at: "idle" }) });
    case "failed":
      return element("div", {}, notice("alert", say("failed", state.message)), zone());
    case "cancelled":
      return element("div", {}, notice("status", say("cancelled")), zone());
    default:
      return zone();
  }
}

const notice = (role, text) => element("p", { class: "notice", role, tabindex: -1, "data-focus": "" }, text);

function zone() {
  const field = (more) => {
    const field = element("input", { type: "file", hidden: true, multiple: true, ...more });
    field.addEventListener("change", () => field.files.length > 0 && begin(filesOf(field.files)));
    return field;
  };
  const files = field({ class: "own__files" });
  const folder = field({ class: "own__folder", webkitdirectory: true });
  const drop = element(
    "button",
    { type: "button", class: "own__zone", onclick: () => files.click() },
    element("span", { class: "own__call" }, say("drop")),
    element("span", { class: "own__kinds" }, say("kinds")),
  );
  const choose = element("button", { type: "button", class: "button", onclick: () => folder.click() }, say("folder"));
  const isFolder = "webkitdirectory" in folder;
  return element("div", { class: "own__choice" }, drop, files, isFolder && choose, isFolder && folder);
}

// The steps, each with a number where it is counted. What is read out changes seldom.
function progress() {
  const bar = element("progress", { class: "own__progress", max: 1 });
  const text = element("p", { class: "own__step" });
  const heard = element("p", { class: "visually-hidden", role: "status" });
  const cancel = element("button", { type: "button", class: "button", "data-focus": "", onclick: () => state.cancel() }, say("cancel"));
  let last = "";
  state.show = ({ step, done, of }) => {
    text.textContent = say(step, format(locale, done), format(locale, of));
    if (of > 0) bar.value = done / of;
    else bar.removeAttribute("value");
    const quarter = `${step} ${of > 0 ? Math.floor((4 * done) / of) : 0}`;
    if (quarter !== last) heard.textContent = text.textContent;
    last = quarter;
  };
  state.show(state.step ?? { step: "fetching", done: 0, of: 0 });
  bar.setAttribute("aria-label", say("working"));
  return element("div", { class: "own__busy" }, text, bar, heard, cancel);
}

async function begin(coming) {
  const files = await coming;
  if (files.length === 0) return;
  const name = nameOf(files);
  const started = performance.now();
  const work = pack(files, (step) => {
    if (state.cancel !== cancel) return;
    state.step = step;
    state.show?.(step);
  });
  const cancel = () => {
    work.cancel();
    change({ at: "cancelled" });
  };
  change({ at: "busy", cancel });
  try {
    const { pack: bytes, report: told } = await work.done;
    if (state.cancel !== cancel) return;
    const own = told.articles > 0 && {
      id: told.id,
      name,
      articles: told.articles,
      bytes: told.bytes,
      blob: new Blob([bytes]),
    };
    if (own && !held.has(own.id)) held.set(own.id, own);
    change({ at: "done", name, told, own, milliseconds: performance.now() - started });
  } catch (error) {
    console.error(error);
    if (state.cancel === cancel) change({ at: "failed", message: String(error?.message ?? error) });
  }
}

// Shows a corpus: where the address wanted it already, the same address; else its beginning.
function look({ id }) {
  if (id === wanting) dispatchEvent(new Event("roznama-own"));
  else go(id);
}

function go(id) {
  const query = new URLSearchParams();
  if (id) query.set("own", id);
  const ui = new URLSearchParams(location.search).get("ui");
  if (ui) query.set("ui", ui);
  const asked = String(query);
  history.pushState(null, "", location.pathname + (asked && `?${asked}`));
  dispatchEvent(new PopStateEvent("popstate"));
  scrollTo(0, 0);
}

function keptList() {
  const list = element("section", { class: "own__kept", hidden: true });
  kept.list().then(
    (corpora) => {
      list.hidden = corpora.length === 0;
      list.replaceChildren(
        element("h2", {}, say("kept")),
        element("ul", { class: "own__list" }, ...corpora.map(keptRow)),
      );
    },
    () => {
      list.hidden = false;
      list.replaceChildren(element("p", { class: "own__note" }, say("denied")));
    },
  );
  return list;
}

function keptRow({ id, name, articles, bytes, date }) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(date);
  return element(
    "li",
    { class: "own__row" },
    element("span", { class: "own__name" }, element("bdi", {}, name)),
    element("span", { class: "own__facts" }, say("facts", format(locale, articles), size(bytes), day)),
    element(
      "span",
      { class: "cluster" },
      element("button", { type: "button", class: "button", onclick: () => go(id), "aria-label": `${say("open")}: ${name}` }, say("open")),
      remove(id, name),
    ),
  );
}

function size(bytes) {
  const [unit, number] = bytes < 1e6 ? ["kilobyte", bytes / 1e3] : ["megabyte", bytes / 1e6];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: number < 10 ? 1 : 0 }).format(number);
}

// Asks once more in its own place before it deletes.
function remove(id, name) {
  const ask = () => {
    if (!button.hasAttribute("data-sure")) {
      button.setAttribute("data-sure", "");
      button.textContent = say("sure");
      return;
    }
    kept.remove(id).catch(console.error).finally(() => {
      delete held.get(id)?.date;
      if (shownId === id && new URLSearchParams(location.search).get("own") === id) {
        held.delete(id);
        go("");
      }
      draw();
      root.querySelector(".own__list .button, .own__zone, h2")?.focus();
    });
  };
  const calm = () => {
    button.removeAttribute("data-sure");
    button.textContent = say("delete");
  };
  const button = element("button", { type: "button", class: "button own__delete", onclick: ask, onblur: calm }, say("delete"));
  button.title = name;
  return button;
}

function about() {
  return element(
    "details",
    { class: "own__about" },
    element("summary", {}, say("about")),
    ...["about_files", "about_tables", "about_privacy", "about_command"].map((key) => element("p", {}, say(key))),
  );
}

// The bar above the pages of a corpus.
export function bar(wanted, id) {
  if (speak(wanted) || id !== shownId) {
    shownId = id;
    drawBar();
  }
  return bars;
}

// One line for good, so that what changes in it is read out.
const note = element("p", { class: "own-bar__note", role: "status" });

function drawBar(message = "") {
  const own = held.get(shownId);
  if (!own) return;
  bars.setAttribute("aria-label", say("bar_label"));
  note.textContent = message || say(own.date ? "bar_kept" : "bar_loose");
  const button = (label, onclick, more = {}) =>
    element("button", { type: "button", class: "button", onclick, ...more }, label);
  const [before, after] = say("bar").split("{}");
  bars.replaceChildren(
    element("p", { class: "own-bar__text" }, before, element("bdi", { class: "own-bar__name" }, own.name), after),
    note,
    element(
      "div",
      { class: "cluster" },
      button(say("back"), () => go("")),
      own.date ? remove(own.id, own.name) : button(say("keep"), () => keep(own), { "data-keep": "" }),
      button(say("save"), () => save(own)),
    ),
  );
}

async function keep(own) {
  own.date = new Date();
  try {
    await kept.put(own);
    drawBar();
  } catch (error) {
    console.warn(error);
    delete own.date;
    drawBar(say(error?.name === "QuotaExceededError" ? "full" : "denied"));
  }
  bars.querySelector("button:last-of-type")?.focus();
  if (root.firstChild) draw();
}

function save({ name, blob }) {
  const link = element("a", { href: URL.createObjectURL(blob), download: `${name}.pack` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
