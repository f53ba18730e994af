// Trunk's initializer: shows how much of the app has been downloaded and names what went wrong, in the terms that
// early.js explains to the reader.

// The smallest module with a reference type (the type of its function's parameter) and a bulk memory operation (in its
// body): `(func (param externref) i32.const 0 i32.const 0 i32.const 0 memory.fill)`.
const PROBE = [
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  1, 5, 1, 0x60, 1, 0x6f, 0,
  3, 2, 1, 0,
  5, 3, 1, 0, 1,
  10, 13, 1, 11, 0, 0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 11, 0, 11,
];

function knowsFeatures() {
  return WebAssembly.validate(new Uint8Array(PROBE));
}

function reasonOf(error) {
  if (typeof WebAssembly !== "object") return "webassembly";
  if (error instanceof WebAssembly.RuntimeError) return "crash";
  // A file cut short or changed on its way fails to compile too: only a browser without the features that every build
  // uses is to blame itself.
  if (error instanceof WebAssembly.CompileError) return knowsFeatures() ? "download" : "browser";
  if (error instanceof WebAssembly.LinkError) return "browser";
  return "download";
}

// Modules that only some pages need: fetched and started when first asked for. `roznama-pages` names their files by their content
// and tells the names in the page. A fetch that failed is forgotten here, so that it can be tried again; the browser forgets it
// only under another address, hence the number.
const modules = new Map();
const failures = new Map();

globalThis.roznamaModule = (name) => {
  if (!modules.has(name)) {
    const fetched = fetchModule(name, failures.get(name) ?? 0);
    modules.set(name, fetched);
    fetched.catch(() => {
      modules.delete(name);
      failures.set(name, (failures.get(name) ?? 0) + 1);
    });
  }
  return modules.get(name);
};

async function fetchModule(name, failed) {
  const file = document.querySelector(`meta[name="roznama-module-${name}"]`)?.content ?? `roznama-${name}`;
  const again = failed > 0 ? `?again=${failed}` : "";
  const module = await import(new URL(`${file}.js${again}`, document.baseURI));
  await module.default({ module_or_path: new URL(`${file}_bg.wasm`, document.baseURI) });
  return module;
}

// What stands before the viewer comes first, alone on the connection and the processor: the viewer is asked for when that has been seen.
// A background tab draws nothing, and where a worker has kept the site the viewer is there at once: neither waits.
const LONGEST_WAIT = 1000;
const BLINK = 50;

async function seen() {
  if (document.visibilityState !== "visible" || isKept()) return;
  await globalThis.roznamaFirst;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  // From the frame to the screen.
  await new Promise((done) => setTimeout(done, BLINK));
}

function isKept() {
  try {
    return Boolean(navigator.serviceWorker.controller);
  } catch (refused) {
    return false;
  }
}

// A task of its own for what comes now, so that the page answers in between.
globalThis.roznamaTask = () => new Promise((done) => setTimeout(done));

await Promise.race([seen(), new Promise((done) => setTimeout(done, LONGEST_WAIT))]);

// The words of a language of the interface: fetched once, and again if that failed. Those of the page's own come beside the app.
const words = new Map();

globalThis.roznamaWords = (lang) => {
  if (!words.has(lang)) {
    const fetched = fetchWords(lang);
    words.set(lang, fetched);
    fetched.catch(() => words.delete(lang));
  }
  return words.get(lang);
};

async function fetchWords(lang) {
  const { content } = document.querySelector(`meta[name="roznama-words-${lang}"]`);
  const response = await fetch(new URL(content, document.baseURI));
  if (!response.ok) throw new Error(`${content}: ${response.status} ${response.statusText}`);
  return response.text();
}

roznamaWords(document.documentElement.lang).catch(() => {});

// The corpus, where the page names a file for it: fetched beside the app, not after it. Once handed over it is forgotten here, for
// it may be large; who wants it again gets it from the browser's cache, as its name is made from its content.
const named = document.querySelector('meta[name="roznama-corpus"]');
const bar = document.getElementById("boot");
const come = { app: 0, corpus: 0 };
const whole = { app: 0, corpus: Number(named?.dataset.bytes ?? 0) };
let corpus = named && fetchCorpus();

globalThis.roznamaCorpus = () => {
  const bytes = corpus ?? (named && fetchCorpus());
  corpus = null;
  return bytes ?? undefined;
};

async function fetchCorpus() {
  const response = await fetch(new URL(named.content, document.baseURI));
  if (!response.ok) throw new Error(`${named.content}: ${response.status} ${response.statusText}`);
  const parts = [];
  come.corpus = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    come.corpus += value.length;
    showProgress();
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

// What the export module makes of a selection, once it has the shards that it wants: of a pack none, else assets/shards.mjs fetches
// them.
globalThis.roznamaExport = async (module, pack, at, areEvents, format) => {
  const making = new module.Export(pack, at, areEvents);
  for (let wanted; (wanted = making.wanted()).length > 0; ) {
    const [numbers, cuts] = [[], []];
    for (let place = 0; place < wanted.length; place += 4) {
      numbers.push(wanted[place]);
      cuts.push(...wanted.slice(place + 1, place + 4));
    }
    const names = numbers.map((shard) => `${making.file(shard)}\n`).join("");
    const come = await roznamaShards(names, cuts, false);
    numbers.forEach((shard, place) => making.supply(shard, come[place]));
  }
  return making.write(format);
};

// What has come is counted without compression and may pass what was measured.
function showProgress() {
  if (bar && whole.app > 0) bar.value = Math.min((come.app + come.corpus) / (whole.app + whole.corpus), 1);
}

// The fonts of what the viewer is about to show, early enough to be there with it and late enough not to hold it up.
const FONTS = {
  fa: ["1em Vazirmatn"],
  ar: ['1em "Noto Naskh Arabic"', '700 1em "Noto Naskh Arabic"'],
  ur: ['1em "Noto Naskh Arabic"', '1em "Noto Nastaliq Urdu"'],
};
const WHEN = 0.6;
let areFontsAsked = false;

function askForFonts() {
  if (areFontsAsked) return;
  areFontsAsked = true;
  const { lang, dir } = document.documentElement;
  const article = document.querySelector(".reader__text")?.lang;
  const fonts = [...(dir === "rtl" ? FONTS.fa : []), ...(FONTS[lang] ?? []), ...(FONTS[article] ?? [])];
  for (const font of new Set(fonts)) document.fonts?.load(font, "\u0627").catch(() => {});
}

export default function boot() {
  // The app hears of a failure when it asks.
  const settled = Promise.resolve(corpus).catch(() => {});
  return {
    onStart() {
      document.documentElement.setAttribute("data-boot-running", "");
    },
    onProgress({ current, total }) {
      come.app = current;
      whole.app = total;
      showProgress();
      if (current > total * WHEN) askForFonts();
    },
    async onComplete() {
      await settled;
      document.documentElement.removeAttribute("data-boot-running");
    },
    onFailure(error) {
      dispatchEvent(new CustomEvent("roznama-failure", { detail: { reason: reasonOf(error), message: String(error) } }));
    },
  };
}
