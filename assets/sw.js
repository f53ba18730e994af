// The service worker of a Roznama site: after one visit the viewer starts, searches and reads without a connection.
//
// `roznama-pages` writes it into a built site with the list below filled in: every file of the viewer by the SHA-256 of its bytes.
// The browser takes any change of this file for a new version of the site and installs that beside the old one, which goes on
// working. A version is either whole or not there: each file is checked against the list, and one that is missing or belongs to
// another version ends the attempt. A new version waits until the reader asks for it (assets/offline.js).
//
//   index.html, the app, its corpus     from the version's own cache, always together
//   modules, large fonts                from there too, kept when first used
//   article/, event/, help/, list/*.html       from the network, else as last seen, else in the viewer
//   *.shard                             as last fetched: their names change with their content
//   anything else on this host          not touched: other sites may lie beside this one or below it
//
// To take it away from readers delete this file from the site: a browser that finds it gone removes all that was kept.
"use strict";

const SITE = { version: "", install: {}, use: {} };

const SCOPE = new URL(registration.scope);
// Caches belong to the host, which may have other sites with other paths.
const PREFIX = `roznama ${SCOPE.pathname} `;
const OWN = PREFIX + SITE.version;
const SEEN = `${PREFIX}seen`;
// The page itself keeps parts of shards, by the name of their manifest (assets/shards.mjs).
const SHARDS = `${PREFIX}shards `;
// An entry that is written last: without it the version is not whole.
const WHOLE = "whole";
const PAGE = /^(article|event|help|list)\/([^/]+)\.html$/;
const SHARD = /\.shard$/;
// A file of any version of the viewer: a page of an older one may still be open.
const NAMED = /^([\w-]+-[0-9a-f]{8,16}(_bg)?|[0-9a-f]{8,16}-[\w-]+)\.\w+$/;
const SHEET = /^styles-[0-9a-f]{8,16}\.css$/;
const MOST_SEEN = 2000;
// A connection that says nothing for so long counts as none where something was kept.
const PATIENCE = 4000;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));

addEventListener("message", (event) => {
  const { activate, keep, all } = event.data ?? {};
  if (activate) skipWaiting();
  if (keep) event.waitUntil(keepUsed(keep, all));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (path === null || request.method !== "GET" || request.headers.has("range")) return;
  if (request.mode === "navigate" && (path === "" || path === "index.html")) {
    event.respondWith(first(OWN, "./", request));
    event.waitUntil(leaveIfGone());
  } else if (isListed(path)) {
    event.respondWith(first(OWN, path, request));
  } else if (SHARD.test(path)) {
    event.respondWith(first(SEEN, path, request));
  } else if (PAGE.test(path)) {
    event.respondWith(page(path, request));
  } else if (NAMED.test(path)) {
    event.respondWith(ofAnyVersion(path, request));
  }
});

// The path below the site's root, or null for anything that is not the site's.
function pathOf(url) {
  const { origin, pathname } = new URL(url);
  const isOurs = origin === SCOPE.origin && pathname.startsWith(SCOPE.pathname);
  return isOurs ? pathname.slice(SCOPE.pathname.length) : null;
}

const isListed = (path) => Object.hasOwn(SITE.install, path) || Object.hasOwn(SITE.use, path);

const address = (path) => new URL(path, SCOPE).href;

// Storage may be full, or taken away while the site is open: then everything comes from the network.
async function kept(name, path) {
  try {
    const cache = await caches.open(name);
    return await cache.match(address(path), { ignoreVary: true });
  } catch (refused) {
    return undefined;
  }
}

async function keep(name, path, response) {
  try {
    const cache = await caches.open(name);
    await cache.put(address(path), plain(response));
    if (name !== SEEN) return;
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_SEEN)).map((key) => cache.delete(key)));
  } catch (refused) {
    // Then it will be fetched again.
  }
}

// A navigation must not be answered by what came from a redirect.
function plain(response) {
  const { redirected, body, status, headers } = response;
  return redirected ? new Response(body, { status, headers }) : response;
}

const isGood = (response) => response.ok && response.type === "basic";

async function ownCaches() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX));
}

// --- Versions ---

async function install() {
  // The same version again, after a host went back to it: it may be the one in use.
  if (await kept(OWN, WHOLE)) return;
  await caches.delete(OWN);
  try {
    const cache = await caches.open(OWN);
    const put = async (path, response) => response && cache.put(address(path), plain(response));
    await Promise.all([
      ...Object.entries(SITE.install).map(async ([path, hash]) =>
        put(path, await inherited(path, hash) ?? await fetched(path, hash))),
      ...Object.entries(SITE.use).map(async ([path, hash]) => put(path, await inherited(path, hash))),
    ]);
    await put(WHOLE, new Response(SITE.version));
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
}

// What an older version has kept of the same bytes.
async function inherited(path, hash) {
  for (const name of await ownCaches()) {
    const response = name === OWN ? undefined : await kept(name, path);
    if (!response) continue;
    const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
    if (btoa(String.fromCharCode(...new Uint8Array(digest))) === hash) return response;
  }
  return undefined;
}

// The file with exactly these bytes; the browser refuses all others. What its own cache has is asked first, since the page has
// just loaded it.
async function fetched(path, hash) {
  const ask = async (cache) => {
    const response = await fetch(address(path), { cache, integrity: `sha256-${hash}` });
    if (!response.ok) throw new Error(`${path}: expected the file, found status ${response.status}`);
    return response;
  };
  try {
    return await ask(path === "./" ? "no-cache" : "default");
  } catch (stale) {
    return ask("reload");
  }
}

async function takeOver() {
  const isOfThis = (name) => name.startsWith(SHARDS) && isListed(name.slice(SHARDS.length));
  const old = (await ownCaches()).filter((name) => name !== OWN && name !== SEEN && !isOfThis(name));
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  // Another window may still show the last version and fetch its modules: that one goes the next time.
  const dead = open.length > 1 ? old.slice(0, -1) : old;
  await Promise.all(dead.map((name) => caches.delete(name)));
  await clients.claim();
}

// A site that no longer has this file does without it, or another site has come to its address.
async function leaveIfGone() {
  const answer = await fetch(location.href, { method: "HEAD", cache: "no-store", redirect: "error" }).catch(() => null);
  if (!answer) return;
  const isPage = (answer.headers.get("content-type") ?? "").startsWith("text/html");
  if (answer.status === 404 || answer.status === 410 || (answer.ok && isPage)) {
    await registration.unregister();
    // The page that is just being opened may still want its parts.
    await pause();
    for (const name of await ownCaches()) await caches.delete(name);
  }
}

// --- Answers ---

// What was kept, else from the network, and then kept.
async function first(name, path, request) {
  // Who asks for it anew has found it damaged.
  const old = request.cache === "reload" ? undefined : await kept(name, path);
  if (old) return old;
  const response = await fetch(request);
  // The page itself enters a cache only with its whole version.
  if (path !== "./" && isGood(response)) await keep(name, path, response.clone());
  return response;
}

async function page(path, request) {
  const old = await kept(SEEN, path);
  const fresh = fetch(request).then((response) => {
    if (response.status >= 500 && old) return old;
    if (isGood(response) && !response.redirected) keep(SEEN, path, response.clone());
    return response;
  });
  if (old) return Promise.race([fresh, pause().then(() => old)]).catch(() => old);
  return fresh.catch(() => inViewer(path));
}

const pause = () => new Promise((done) => setTimeout(done, PATIENCE));

// The viewer has what the page shows. `~` and two digits stand for a byte of the id in a file's name; two of them for what was cut off.
function inViewer(path) {
  const [, kind, name] = PAGE.exec(path);
  if (kind === "list" || kind === "help") return Response.redirect(address("./"));
  if (name.includes("~~")) return Response.error();
  return Response.redirect(address(`./?page=${kind}&id=${name.replaceAll("~", "%")}`));
}

async function ofAnyVersion(path, request) {
  for (const name of await ownCaches()) {
    const response = await kept(name, path);
    if (response) return response;
  }
  try {
    return await fetch(request);
  } catch (offline) {
    // A plain page of an older version in today's clothes.
    const sheet = SHEET.test(path) && Object.keys(SITE.install).find((it) => SHEET.test(it));
    const response = sheet ? await kept(OWN, sheet) : undefined;
    if (response) return response;
    throw offline;
  }
}

// Keeps what a page used before this worker was there; all of the viewer where the site was installed as an app.
async function keepUsed(urls, all) {
  const used = urls.map(pathOf).filter((path) => path !== null && (isListed(path) || SHARD.test(path)));
  for (const path of new Set(all ? [...used, ...Object.keys(SITE.use)] : used)) {
    const name = isListed(path) ? OWN : SEEN;
    if (await kept(name, path)) continue;
    const response = await fetch(address(path)).catch(() => null);
    if (response && isGood(response)) await keep(name, path, response);
  }
}
