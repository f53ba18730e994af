// Measures MiniSearch and FlexSearch: takes `{passages, queries}` on standard input and writes one line of JSON an engine, with the
// file that holds its index. What is measured is told in `../src/main.rs`.
import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import MiniSearch from "minisearch";
import FlexSearch from "flexsearch";

const RUNS = 5;
const { passages, queries } = JSON.parse(readFileSync(0, "utf8"));
const folder = mkdtempSync(join(tmpdir(), "roznama-peers-js-"));

function miniSearch() {
  const index = new MiniSearch({ fields: ["title", "body"], storeFields: ["title", "date"] });
  const begun = performance.now();
  index.addAll(passages);
  const build = performance.now() - begun;
  const search = ({ kind }, text) => index.search(text, { combineWith: "AND", prefix: kind === "prefix" }).length;
  return { build, stored: JSON.stringify(index), search };
}

async function flexSearch() {
  const index = new FlexSearch.Index({ tokenize: "forward" });
  const begun = performance.now();
  passages.forEach(({ title, body }, at) => index.add(at, `${title}\n${body}`));
  const build = performance.now() - begun;
  const parts = [];
  await index.export((key, data) => parts.push(`${key}\n${data ?? ""}`));
  const stored = parts.join("\n") + JSON.stringify(passages.map(({ id, title, date }) => [id, title, date]));
  const search = (_, text) => index.search(text, { limit: passages.length }).length;
  return { build, stored, search };
}

function measured(search) {
  const times = [];
  let same = 0;
  let asked = 0;
  for (const query of queries) {
    const found = search(query, query.text);
    const runs = Array.from({ length: RUNS }, () => {
      const begun = performance.now();
      search(query, query.text);
      return performance.now() - begun;
    });
    times.push(runs.sort((a, b) => a - b)[RUNS >> 1]);
    if (query.other && found > 0) {
      asked += 1;
      if (search(query, query.other) * 10 >= found * 9) same += 1;
    }
  }
  times.sort((a, b) => a - b);
  const below = (share) => times[Math.floor(((times.length - 1) * share) / 100)];
  return { p50: below(50), p99: below(99), same, asked };
}

for (const [engine, make] of [["MiniSearch 7.2", miniSearch], ["FlexSearch 0.8, forward", flexSearch]]) {
  const { build, stored, search } = await make();
  const file = join(folder, engine.split(" ")[0]);
  writeFileSync(file, stored);
  console.log(JSON.stringify({ engine, build: build / 1000, index: file, ...measured(search) }));
}
