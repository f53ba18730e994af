// Files as they are chosen or dropped: [{ path, file }], paths with the name of the folder in front.

export const filesOf = (list) => Array.from(list, (file) => ({ path: file.webkitRelativePath || file.name, file }));

// What was dropped must be taken hold of at once; folders are walked through afterwards.
export function filesOfDrop(transfer) {
  const dropped = Array.from(transfer.items ?? [])
    .filter((item) => item.kind === "file")
    .map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  return walk(dropped.length > 0 ? dropped : Array.from(transfer.files ?? []));
}

async function walk(dropped) {
  const files = [];
  for (const it of dropped) {
    if (it instanceof File) files.push({ path: it.name, file: it });
    else if (it) await add(it, it.name, files);
  }
  return files;
}

// What begins with a dot within a folder is left alone, as `roznama` does.
async function add(entry, path, files) {
  if (entry.isFile) {
    files.push({ path, file: await new Promise((done, failed) => entry.file(done, failed)) });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return;
    for (const child of some) if (!child.name.startsWith(".")) await add(child, `${path}/${child.name}`, files);
  }
}

// What to call a corpus: its folder, or its file without the ending, and how many others.
export function nameOf(files) {
  const likely = files.filter(({ path }) => /\.(txt|csv|jsonl|zip|pack|roznama)(\.gz|\.zst)?$/i.test(path));
  const names = [...new Set((likely.length > 0 ? likely : files).map(({ path }) => path.split("/")[0]))];
  const isFile = !files.some(({ path }) => path.startsWith(`${names[0]}/`));
  const name = isFile ? names[0].replace(/\.(gz|zst)$/i, "").replace(/(.)\.\w{1,8}$/, "$1") : names[0];
  return names.length > 1 ? `${name} + ${names.length - 1}` : name;
}
