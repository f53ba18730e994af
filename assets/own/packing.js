// Packing in a worker: `done` is a promise of { pack, report }; `cancel` ends the worker and all that it holds.

export function pack(files, tell) {
  const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  const done = new Promise((succeed, fail) => {
    worker.onmessage = ({ data }) => {
      if (data.step) tell(data);
      else if (data.failure) fail(new Error(data.failure));
      else succeed(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      fail(new Error(event.message || "the worker could not be started"));
    };
  }).finally(() => worker.terminate());
  const file = document.querySelector('meta[name="roznama-module-packing"]')?.content ?? "roznama-packing";
  worker.postMessage({ module: new URL(file, document.baseURI).href, files });
  return { done, cancel: () => worker.terminate() };
}
