// The entry for host pages. Its name never changes; the files it names carry a digest of their content. The app and the kit are
// modules of their own: a page that only asks the kit never fetches the app.
import { exporter } from "./exporter.js";

const at = (file) => new URL(file, import.meta.url).href;
const catalogue = at("./catalog.bin");
const failure = (code, path, message) => Object.assign(new Error(message), { name: "OneWindowError", code, path });

const modules = {};
/** A module, fetched and started once. One that did not come is asked for again the next time. */
const ready = (name, fetched) => (modules[name] ??= fetched().then(async (module) => {
  await module.default();
  return module;
}).catch((error) => {
  delete modules[name];
  throw failure("not-fetched", name, String(error));
}));

/** A kit that answers questions about the catalogue, without any screen. */
export async function open(options = {}) {
  const { Kit } = await ready("kit", () => import("./kit.js"));
  const response = await fetch(catalogue).catch((error) => error);
  if (!response.ok) throw failure("not-fetched", catalogue, "the catalogue could not be fetched");
  const kit = new Kit(new Uint8Array(await response.arrayBuffer()), options);
  const { ask, stop } = exporter();
  const free = kit.free.bind(kit);
  return Object.assign(kit, {
    async packet(input) {
      const job = kit.job(input);
      const reply = await ask({ job }).catch((error) => {
        throw failure("not-fetched", "export", String(error?.message ?? error));
      });
      if (reply.error) throw failure("export-failed", "input", reply.error.message);
      const { pdf, zip, root } = reply;
      return { pdf, zip, root };
    },
    free() {
      stop();
      free();
    },
  });
}

/** The whole app in an element. */
export async function mount(element, options = {}) {
  if (!(element instanceof Element)) throw failure("wrong-type", "element", "element: expected an Element of this page");
  if (typeof options !== "object" || options === null) {
    throw failure("wrong-type", "options", "options: expected { ownDocument?, onIdCard?, kiosk? }");
  }
  const { ownDocument = false, onIdCard, kiosk = false, ...others } = options;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw failure("bad-option", `options.${unknown}`, `options: there is no “${unknown}”`);
  if (typeof ownDocument !== "boolean") {
    throw failure("wrong-type", "options.ownDocument", "options.ownDocument: expected true or false");
  }
  if (onIdCard !== undefined && typeof onIdCard !== "function") {
    throw failure("wrong-type", "options.onIdCard", "options.onIdCard: expected a function");
  }
  if (typeof kiosk !== "boolean" && (typeof kiosk !== "object" || kiosk === null)) {
    throw failure("wrong-type", "options.kiosk", "options.kiosk: expected true, false or { warnAfter?, wipeAfter?, onStaff? }");
  }
  const { warnAfter = 60, wipeAfter = 90, onStaff, ...more } = kiosk || {};
  const [strange] = Object.keys(more);
  if (strange !== undefined) throw failure("bad-option", `options.kiosk.${strange}`, `options.kiosk: there is no “${strange}”`);
  // Whoever is asked has twenty seconds to answer at least (WCAG 2.2.1).
  if (!(warnAfter > 0 && wipeAfter >= warnAfter + 20 && wipeAfter <= 3600)) {
    throw failure("bad-option", "options.kiosk.wipeAfter", "options.kiosk: expected wipeAfter at least 20 seconds more than warnAfter, at most 3600");
  }
  if (onStaff !== undefined && typeof onStaff !== "function") {
    throw failure("wrong-type", "options.kiosk.onStaff", "options.kiosk.onStaff: expected a function");
  }
  const app = await ready("app", () => import("./app.js"));
  const { ask, stop } = exporter();
  const handle = app.mount(element, {
    index: at("./index.bin"),
    catalogue,
    flow: { zh: at("./flow.zh.json"), en: at("./flow.en.json") },
    ask,
    ownDocument,
    onIdCard,
    kiosk: kiosk && { warnAfter, wipeAfter, onStaff },
  });
  let mounted = true;
  return {
    unmount() {
      if (!mounted) return;
      mounted = false;
      handle.unmount();
      handle.free();
      stop();
    },
  };
}
