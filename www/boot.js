// Starts the app in the page. The build puts the addressed names of the files into the strings below.
import init, { mount } from "./app.js";

const at = (file) => new URL(file, import.meta.url).href;
const worker = at("./export-worker.js");

// Trusted Types: of all script addresses, only the export worker's is let through.
globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (url) => (url === worker ? url : null) });

const root = document.getElementById("app");
try {
  await init();
  mount(root, { catalog: at("./catalog.bin"), worker, fonts: at("./font/") });
} catch (error) {
  console.error(error);
  const sorry = document.createElement("p");
  sorry.setAttribute("role", "alert");
  sorry.className = "ow-first__text";
  sorry.textContent = "页面没能打开。请换一个新一些的浏览器，或者刷新再试；也可以直接到窗口办理。"
    + " This page could not start. Please try a newer browser, reload, or come to the window.";
  root.replaceChildren(sorry);
}
