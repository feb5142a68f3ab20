// Starts the app in the page. The build puts the addressed names of the files into the strings below.
import init, { mount } from "./app.js";
import { exporter } from "./exporter.js";

const at = (file) => new URL(file, import.meta.url).href;
const root = document.getElementById("app");
// A machine in a hall: the site was built as one, or the address says so.
const kiosk = root.dataset.mode === "kiosk" || new URLSearchParams(location.search).get("mode") === "kiosk";

// Nothing in the module can be trusted after a trap, so this page is made here; the draft's last text was left with the window.
const failed = (error) => {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  // Nobody may find what somebody else entered, and nobody is there to reload.
  if (kiosk) return location.replace(location.href.split("#")[0]);
  const draft = globalThis.onewindowDraft;
  const page = show("页面出了故障，您填写的内容没有丢。请先存下来，再刷新页面。",
    "Something went wrong. What you entered is not lost: save it first, then reload the page.");
  if (draft) {
    const link = document.createElement("a");
    link.className = "ow-button";
    link.download = "onewindow.json";
    link.href = URL.createObjectURL(new Blob([draft], { type: "application/json" }));
    link.textContent = "保存我的内容 Save what I entered";
    page.append(link);
  }
};
addEventListener("error", (event) => failed(event.error));
addEventListener("unhandledrejection", (event) => failed(event.reason));

function show(...sentences) {
  const page = document.createElement("main");
  page.className = "ow-first__main";
  page.setAttribute("role", "alert");
  for (const sentence of sentences) {
    const line = document.createElement("p");
    line.className = "ow-first__text";
    line.textContent = sentence;
    page.append(line);
  }
  root.replaceChildren(page);
  return page;
}

try {
  await init();
  mount(root, {
    index: at("./index.bin"),
    catalogue: at("./catalog.bin"),
    flow: { zh: at("./flow.zh.json"), en: at("./flow.en.json") },
    ask: exporter().ask,
    ownDocument: true,
    offline: (tell) => import("./offline.js").then(({ start }) => start(tell)),
    kiosk,
  });
} catch (error) {
  console.error(error);
  show("页面没能打开。请换一个新一些的浏览器，或者刷新再试；也可以直接到窗口办理。",
    "This page could not start. Please try a newer browser, reload, or come to the window.");
}
