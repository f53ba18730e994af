// Prints microseconds for one folding of queries of about twenty letters, the best of fifteen rounds of a thousand.
import { createRequire } from "node:module";

const wasm = createRequire(import.meta.url)("../../target/wasm-query/node/roznama_wasm_query.js");
const TIMES = 1000;
const QUERIES = ["كازاخستان و روحاني گفت", "تروريستهاي ميليون كيف", "ﺍﻟﺮﺋﻴﺲ الأمريكي ٢٠١٦م", "دہشت گردی کے خلاف جنگ"];

for (const query of QUERIES) {
  for (const what of ["search", "terms", "persian"]) {
    wasm[what](query, TIMES);
    let best = Infinity;
    for (let round = 0; round < 15; round += 1) {
      const start = performance.now();
      wasm[what](query, TIMES);
      best = Math.min(best, performance.now() - start);
    }
    const microseconds = (best * 1000) / TIMES;
    console.log(`${what.padEnd(8)} ${[...query].length} letters  ${microseconds.toFixed(2)} µs`);
  }
}
