// The service worker: one version of the app, whole and checked, on the device. The build writes the version's files below as
// [address, SHA-256, bytes]: `core` is kept by installing, `rare` when it is first used.
const { version, core, rare } = "{files}";

const { scope } = self.registration;
const at = (file) => new URL(file, scope).href;
// Several sites may share an origin, each in a folder of its own.
const mine = `onewindow ${new URL(scope).pathname} `;
const name = mine + version;
const digests = new Map([...core, ...rare].map(([file, digest]) => [at(file), digest]));
const isNamedByContent = (url) => url.startsWith(scope) && /\.[0-9a-f]{12}(\.|\/)/.test(url.slice(scope.length));

/** Whether a response is, byte for byte, what the build wrote. It is not used up. */
async function isWhole(url, response) {
  try {
    const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex === digests.get(url);
  } catch {
    // It broke off on the way.
    return false;
  }
}

/** A file of this version in a cache. What is not what the build wrote is as good as not there. */
async function kept(cache, url) {
  const hit = await cache.match(url);
  return hit && await isWhole(url, hit) ? hit : undefined;
}

/** A file of this version from the host; nothing when the host has another, or a broken one. */
async function fetched(url) {
  // What the browser kept by itself may be old or broken: the second time the host itself is asked.
  for (const cache of ["default", "reload"]) {
    const response = await fetch(url, { cache, redirect: "error" });
    if (response.ok && await isWhole(url, response)) return response;
  }
}

const earlier = async () => (await caches.keys()).filter((key) => key.startsWith(mine) && key !== name);

/** A file that has not changed since an earlier version. */
async function unchanged(url) {
  for (const key of await earlier()) {
    const hit = await kept(await caches.open(key), url);
    if (hit) return hit;
  }
}

// What an attempt before has got whole is not fetched again. When one file does not come, this version is not installed, and the
// one before goes on.
addEventListener("install", (event) => event.waitUntil((async () => {
  const cache = await caches.open(name);
  for (const [file] of core) {
    const url = at(file);
    if (await kept(cache, url)) continue;
    const response = await unchanged(url) ?? await fetched(url);
    if (!response) throw new Error(`not what the build wrote: ${file}`);
    await cache.put(url, response);
  }
})()));

// The version before stays: a page of it may be open, and ask for its own files. The page itself comes last in `core`, so a cache
// that has it is whole.
addEventListener("activate", (event) => event.waitUntil((async () => {
  let before;
  for (const key of (await earlier()).reverse()) {
    if (!before && await (await caches.open(key)).match(scope)) before = key;
    else await caches.delete(key);
  }
  await clients.claim();
})()));

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const { origin, pathname } = new URL(request.url);
  const isPage = request.mode === "navigate" && [at("./"), at("index.html")].includes(origin + pathname);
  const url = isPage ? scope : request.url;
  if (digests.has(url)) event.respondWith(answer(url).catch(() => fetch(request)));
  else if (isNamedByContent(url)) event.respondWith(former(request));
});

async function answer(url) {
  const cache = await caches.open(name);
  const hit = await kept(cache, url);
  if (hit) return hit;
  const response = await fetched(url);
  if (response) {
    // Without room for it, it is used all the same.
    await cache.put(url, response.clone()).catch(() => {});
    return response;
  }
  // A plain name leads to whatever the host has now; a name with a digest means this content and no other.
  return isNamedByContent(url) ? Response.error() : fetch(url);
}

/** A file of another version, for a page of that version. */
async function former(request) {
  for (const key of await earlier()) {
    const hit = await (await caches.open(key)).match(request.url);
    if (hit) return hit;
  }
  return fetch(request);
}

addEventListener("message", (event) => {
  const { data, ports: [port] } = event;
  // A person has said so.
  if (data === "now") event.waitUntil(skipWaiting());
  // Only when nobody is in the middle of something: pages hold this lock meanwhile.
  if (data === "free") {
    event.waitUntil(navigator.locks.request(mine, { ifAvailable: true }, (lock) => lock && skipWaiting()));
  }
  if (data === "files") {
    event.waitUntil((async () => {
      const cache = await caches.open(name);
      const files = [...core, ...rare].map(async ([file, , bytes]) => [at(file), bytes, !!await cache.match(at(file))]);
      port.postMessage(await Promise.all(files));
    })());
  }
});
