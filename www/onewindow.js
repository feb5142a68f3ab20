// The entry for host pages. Its name never changes; the files it names carry a digest of their content.
import init, { Kit, mount as mountApp } from "./app.js";

const at = (file) => new URL(file, import.meta.url).href;
const files = { catalog: at("./catalog.bin"), worker: at("./export-worker.js"), fonts: at("./font/") };

// A page that enforces Trusted Types and has no default policy of its own needs one that lets the export worker start.
const { trustedTypes } = globalThis;
if (trustedTypes && !trustedTypes.defaultPolicy) {
  try {
    trustedTypes.createPolicy("default", { createScriptURL: (url) => (url === files.worker ? url : null) });
  } catch {
    // The page's policy names no "default": then its own policy must let the worker start.
  }
}

let started;
const ready = () => (started ??= init());

/** A kit that answers questions about the catalogue, without any screen. */
export async function open(options = {}) {
  await ready();
  const response = await fetch(files.catalog);
  if (!response.ok) {
    const error = new Error(`the catalogue could not be fetched (${response.status})`);
    throw Object.assign(error, { name: "OneWindowError", code: "not-fetched", path: files.catalog });
  }
  return new Kit(new Uint8Array(await response.arrayBuffer()), { ...options, worker: files.worker });
}

/** The whole app in an element. */
export async function mount(element, options = {}) {
  await ready();
  return mountApp(element, { ...options, ...files });
}
