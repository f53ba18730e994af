// Runs in a worker: reads files and packs them with `crates/roznama-packing`.

// Files that are read at the same time.
const AT_ONCE = 32;
// Milliseconds between two messages of one step.
const SELDOM = 80;

let last = 0;
let lastStep = "";

globalThis.roznamaTell = (step, done, of) => {
  const now = performance.now();
  if (step === lastStep && now - last < SELDOM) return;
  [last, lastStep] = [now, step];
  postMessage({ step, done, of });
};

onmessage = async ({ data: { module, files } }) => {
  try {
    roznamaTell("fetching", 0, 0);
    const { default: start, Packing } = await import(`${module}.js`);
    await start({ module_or_path: `${module}_bg.wasm` });
    const packing = new Packing(files.map(({ path }) => path));
    const wanted = packing.wanted();
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      roznamaTell("reading", from, wanted.length);
      const some = Array.from(wanted.slice(from, from + AT_ONCE));
      const read = await Promise.all(some.map((at) => files[at].file.arrayBuffer().catch((error) => error)));
      some.forEach((at, place) => {
        const it = read[place];
        if (it instanceof ArrayBuffer) packing.supply(at, new Uint8Array(it));
        else packing.lose(at, String(it?.message ?? it));
      });
    }
    const packed = packing.pack();
    const report = JSON.parse(packed.report());
    const pack = packed.take_pack();
    postMessage({ pack, report }, [pack.buffer]);
  } catch (error) {
    postMessage({ failure: String(error?.message ?? error) });
  }
};
