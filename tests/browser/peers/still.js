// All the program of the hand-written page: branches, rows, what is missing.
const form = document.forms[0];
const rows = document.getElementById("rows");
const sample = document.getElementById("row").content;
const add = (values) => {
  const row = sample.cloneNode(true).firstElementChild;
  const n = rows.children.length;
  for (const control of row.querySelectorAll("input, select, textarea")) {
    control.name = `${control.name}-${n}`;
    const value = values[control.dataset.of];
    if (value !== undefined && control.type !== "radio") control.value = value;
  }
  rows.append(row);
};
const shown = (control) => !control.closest("[hidden]");
form.addEventListener("change", ({ target }) => {
  const scope = target.closest(".row") ?? form;
  for (const box of scope.querySelectorAll(`[data-when="${target.dataset.of}"]`))
    box.hidden = !box.dataset.codes.split(" ").includes(target.value);
});
form.addEventListener("click", ({ target }) => {
  if (target.id === "add") add({});
  if (target.className === "remove") target.closest(".row").remove();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const seen = new Set();
  for (const control of form.elements) {
    if (!control.dataset.of || !shown(control) || (control.type === "radio" && seen.has(control.name))) continue;
    seen.add(control.name);
    const { valid, valueMissing } = control.validity;
    control.closest(".f").querySelector(".error").textContent = valid ? "" : valueMissing ? "这一项还没有填" : "这一项填得不对";
  }
});
JSON.parse(document.getElementById("people").textContent).slice(0, Number(location.hash.slice(1))).forEach(add);
