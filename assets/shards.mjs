// Fetches, keeps and decompresses the shards of a corpus that comes in many files.

// Shards of a corpus that comes in many files: `files` are the names of their files, one a line, `cuts` where each begins and ends
// there, and whether it is compressed (raw deflate); in place of one that does not come is nothing. What has come once is kept, each for itself.
// A host without ranges sends whole files.
const named = document.querySelector('meta[name="roznama-corpus"]');
const shards = new Map();
let hasRanges = true;
let lastTurn = 0;
// Named as in sw.js, by the site's path: caches belong to the host, which may have other sites.
const PREFIX = `roznama ${new URL("./", document.baseURI).pathname} shards `;
const OWN = PREFIX + named?.content;
let store;
// Bytes between two shards that are rather fetched than left out for another request.
const GAP = 256;

// Someone types: whether nothing more has come for so many milliseconds.
export const roznamaPause = async (milliseconds) => {
  const turn = ++lastTurn;
  await new Promise((after) => setTimeout(after, milliseconds));
  return turn === lastTurn;
};

export const roznamaShards = globalThis.roznamaShards = async (files, cuts, again) => {
  cuts = cuts.slice();
  const folder = new URL(named.dataset.shards ?? "", new URL(named.content, document.baseURI));
  const kept = await opened();
  const all = files.split("\n").slice(0, -1).map((file, at) => {
    const [from, to, packed] = cuts.slice(3 * at);
    const url = new URL(file, folder).href;
    return { url, from, to, packed, key: `${url}?${from}-${to}` };
  });
  await Promise.all(all.map(async (shard) => {
    const held = again ? undefined : await kept?.match(shard.key).catch(() => undefined);
    shard.bytes = await held?.arrayBuffer();
  }));
  const runs = [];
  for (const shard of all.filter(({ bytes }) => !bytes)) {
    const last = runs.at(-1)?.at(-1);
    if (last?.url === shard.url && shard.from - last.to <= GAP) runs.at(-1).push(shard);
    else runs.push([shard]);
  }
  await Promise.all(runs.map(async (run) => {
    try {
      const { start, bytes } = await fetchPart(run[0].url, run[0].from, run.at(-1).to, again);
      for (const shard of run) {
        shard.bytes = bytes.slice(shard.from - start, shard.to - start);
        // A full store, or none: then it will be fetched again.
        kept?.put(shard.key, new Response(shard.bytes)).catch(() => {});
      }
    } catch (error) {
      console.error(error);
    }
  }));
  return Promise.all(all.map(({ bytes, packed }) => bytes && (packed ? inflated(bytes).catch((error) => console.error(error)) : new Uint8Array(bytes))));
};

// What shards are kept in; those of an earlier corpus are let go. Nothing where the browser keeps nothing.
function opened() {
  store ??= globalThis.caches?.keys().then((names) => {
    for (const name of names) if (name.startsWith(PREFIX) && name !== OWN) caches.delete(name);
    return caches.open(OWN);
  }).catch(() => undefined);
  return store;
}

async function fetchPart(url, from, to, again) {
  const cache = again ? "reload" : "default";
  const bytesOf = async (response) => {
    if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
    return response.arrayBuffer();
  };
  if (hasRanges) {
    const response = await fetch(url, { cache, headers: { Range: `bytes=${from}-${to - 1}` } });
    hasRanges = response.status === 206 || !response.ok;
    return { start: response.status === 206 ? from : 0, bytes: await bytesOf(response) };
  }
  if (again) shards.delete(url);
  if (!shards.has(url)) shards.set(url, fetch(url, { cache }).then(bytesOf));
  const whole = shards.get(url);
  whole.catch(() => shards.delete(url));
  return { start: 0, bytes: await whole };
}

async function inflated(bytes) {
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
