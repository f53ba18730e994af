// Corpora that the reader asked to keep, in this browser's IndexedDB: what is told of each apart from its bytes, so that a list needs
// none of those. Every function fails where the browser keeps nothing.

// Databases belong to the host, which may have other sites with other paths.
const NAME = `roznama ${new URL("./", document.baseURI).pathname} own`;
const ABOUT = "about";
const PACKS = "packs";

let opened;

function open() {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ABOUT, { keyPath: "id" });
      request.result.createObjectStore(PACKS);
    };
    request.onsuccess = () => {
      // Another window may want to change or delete it.
      request.result.onversionchange = () => {
        request.result.close();
        opened = undefined;
      };
      done(request.result);
    };
    request.onerror = () => failed(request.error);
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

// What a request in a transaction over both answers, once all of it is done.
async function within(mode, act) {
  const transaction = (await open()).transaction([ABOUT, PACKS], mode);
  return new Promise((done, failed) => {
    const request = act(transaction.objectStore(ABOUT), transaction.objectStore(PACKS));
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = transaction.onerror = () => failed(transaction.error ?? request.error);
  });
}

// What is kept, the last first: { id, name, articles, bytes, date }.
export async function list() {
  const all = await within("readonly", (about) => about.getAll());
  return all.sort((a, b) => b.date - a.date);
}

export async function get(id) {
  const about = await within("readonly", (store) => store.get(id));
  const blob = about && await within("readonly", (_, packs) => packs.get(id));
  return blob && { ...about, blob };
}

// Keeps a corpus, and asks the browser not to let go of it by itself.
export async function put({ blob, ...about }) {
  await within("readwrite", (store, packs) => {
    store.put(about);
    return packs.put(blob, about.id);
  });
  navigator.storage?.persist?.().catch(() => {});
}

export const remove = (id) =>
  within("readwrite", (store, packs) => {
    store.delete(id);
    return packs.delete(id);
  });
