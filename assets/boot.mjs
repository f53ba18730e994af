// Trunk's initializer: shows how much of the app has been downloaded and names what went wrong, in the terms that
// early.js explains to the reader.

function reasonOf(error) {
  if (typeof WebAssembly !== "object") return "webassembly";
  if (error instanceof WebAssembly.RuntimeError) return "crash";
  if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) return "browser";
  return "download";
}

export default function boot() {
  const bar = document.getElementById("boot");
  return {
    onStart() {
      document.documentElement.setAttribute("data-boot-running", "");
    },
    // `current` counts decompressed bytes and may pass `total` when the file was changed after Trunk measured it.
    onProgress({ current, total }) {
      if (bar && total > 0) bar.value = Math.min(current / total, 1);
    },
    onComplete() {
      document.documentElement.removeAttribute("data-boot-running");
    },
    onFailure(error) {
      dispatchEvent(new CustomEvent("roznama-failure", { detail: { reason: reasonOf(error), message: String(error) } }));
    },
  };
}
