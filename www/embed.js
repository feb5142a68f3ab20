// A host page: everything it knows of OneWindow is `onewindow.d.ts`.
import { mount, open } from "./onewindow.js";

const $ = (id) => document.getElementById(id);
const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

const kit = await open({ lang: "zh" });

// Words in, items out; an item in, its checklist out.
$("query").addEventListener("input", () => {
  const items = kit.items($("query").value).slice(0, 5);
  $("hits").replaceChildren(...items.map((item) => {
    const button = element("button", item.name);
    button.type = "button";
    button.addEventListener("click", () => show(item));
    const line = element("li", "");
    line.append(button);
    return line;
  }));
});

function show(item) {
  const { bring, fill, sign, lines } = kit.checklist([item.id]);
  const list = element("ul", "");
  const certain = lines.filter((line) => line.dependsOn.length === 0);
  list.append(...certain.map((line) => element("li", line.name)));
  $("answer").replaceChildren(
    element("h3", item.name),
    element("p", `带 ${bring} 样，填 ${fill} 张，签字 ${sign} 处`),
    list,
  );
}

let app;
$("open").addEventListener("click", async () => {
  app = await mount($("window"));
  $("open").hidden = true;
  $("close").hidden = false;
});
$("close").addEventListener("click", () => {
  app.unmount();
  $("open").hidden = false;
  $("close").hidden = true;
});

// For the browser's console, and for the tests.
window.kit = kit;
