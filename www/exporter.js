// The export worker as a function: a message in, a promise of the reply out. The worker is fetched at the first message. One that
// could not be fetched or has stopped is given up, and the next message starts another.
const address = new URL("./export-worker.js", import.meta.url).href;
// The app's own page keeps itself on the device with this one.
const keeper = new URL("./sw.js", import.meta.url).href;

// A page that enforces Trusted Types and has no default policy of its own needs one that lets the workers start, and nothing else.
const { trustedTypes } = globalThis;
if (trustedTypes && !trustedTypes.defaultPolicy) {
  try {
    trustedTypes.createPolicy("default", { createScriptURL: (url) => ([address, keeper].includes(url) ? url : null) });
  } catch {
    // The page's policy names no "default": then its own policy must let the worker start.
  }
}

export function exporter() {
  const waiting = new Map();
  let asked = 0;
  let worker;

  const stop = (reason = new Error("stopped")) => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  const hear = ({ data }) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    // It failed outside its own program: no network for a font, no memory. Another worker may do better.
    if (data.error?.code === "export.worker") {
      reject?.(data.error);
      stop(data.error);
    } else {
      resolve?.(data);
    }
  };
  const ask = (message) => new Promise((resolve, reject) => {
    if (!worker) {
      worker = new Worker(address, { type: "module" });
      worker.onmessage = hear;
      worker.onerror = stop;
    }
    const id = ++asked;
    waiting.set(id, { resolve, reject });
    worker.postMessage({ ...message, id });
  });
  return { ask, stop };
}
