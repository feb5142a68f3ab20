// Keeps the app on the device: registers the service worker, tells how that stands, and lets a new version take over when nobody
// is in the middle of something. Fetched when the first page works; a host page never does.
const address = new URL("./sw.js", import.meta.url).href;
// The name the service worker knows; see there.
const lock = `onewindow ${new URL("./", address).pathname} `;

/** `tell` is called with `{ ready, newer, unchecked, failed, stored, missing, got }` whenever something of it changes. */
export async function start(tell) {
  const workers = navigator.serviceWorker;
  const state = { ready: false, newer: false, unchecked: false, failed: false, stored: 0, missing: 0, got: -1 };
  const say = (change) => tell(Object.assign(state, change));
  // Until the app has said otherwise, somebody is in the middle of something.
  let [busy, held, pressed, taken] = [true, false, false, false];
  let release = () => {};
  let before = workers.controller;
  const registration = await workers.register(address, { updateViaCache: "none" });

  /** What the worker keeps and what not, as [address, bytes, whether it is here]. */
  const files = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    registration.active.postMessage("files", [port2]);
  });
  const count = async (change) => {
    const all = await files();
    const bytes = (here) => all.filter((file) => file[2] === here).reduce((sum, file) => sum + file[1], 0);
    say({ ready: true, stored: bytes(true), missing: bytes(false), ...change });
  };

  // The version that waits is tried as soon as it waits, and again when somebody is done.
  const look = () => {
    if (!registration.waiting || !before) return;
    say({ newer: true });
    if (!busy) registration.waiting.postMessage("free");
  };
  const watch = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", watch);
  watch();
  look();
  workers.addEventListener("controllerchange", () => {
    const first = !before;
    before = workers.controller;
    if (pressed) location.reload();
    else if (!first) {
      taken = true;
      say({ newer: true });
    }
  });
  // Whoever only reads gets the new version with the next page.
  addEventListener("hashchange", () => {
    if (taken && !busy) location.reload();
  });

  const check = () => registration.update().then(() => say({ unchecked: false }), () => say({ unchecked: true }));
  if (before) check();
  addEventListener("online", check);
  workers.ready.then(() => count());

  const hold = async () => {
    held = true;
    await navigator.locks.request(lock, { mode: "shared" }, () => new Promise((done) => {
      release = done;
      if (!busy) done();
    }));
    held = false;
    if (busy) hold();
  };
  return {
    /** Whether somebody is in the middle of something: then no new version takes over. */
    busy(now) {
      busy = now;
      if (busy && !held) hold();
      if (!busy) {
        release();
        look();
      }
    },
    /** The new version, now: what was entered is kept. */
    update() {
      pressed = true;
      if (registration.waiting) registration.waiting.postMessage("now");
      else location.reload();
    },
    /** Everything onto the device. What is there already is not fetched again. */
    async all() {
      let got = 0;
      say({ got, failed: false });
      try {
        for (const [url, bytes, here] of await files()) {
          if (here) continue;
          const response = await fetch(url);
          if (!response.ok) throw new Error(url);
          await response.arrayBuffer();
          say({ got: got += bytes });
        }
        await count({ got: -1 });
      } catch {
        await count({ got: -1, failed: true });
      }
    },
  };
}
