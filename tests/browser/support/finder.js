// What a visitor can see and reach, found by the words on the screen.
window.ow = (() => {
  const seen = (e) => !!e && e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
  const words = (e) => (e.innerText ?? e.textContent ?? "").replace(/\s+/g, " ").trim();
  const all = (selector, root = document) => [...root.querySelectorAll(selector)].filter(seen);
  // The exact words first, then words that begin with them, then words that contain them.
  const best = (elements, name, say = words) =>
    elements.find((e) => say(e) === name) ??
    elements.find((e) => say(e).startsWith(name)) ??
    elements.find((e) => say(e).includes(name)) ?? null;
  const named = (e) => e.getAttribute("aria-label") ?? words(e);
  const group = (name, root = document) => {
    const legend = best(all("legend, [role=group] > [id], [role=radiogroup] > [id]", root), name);
    return legend && (legend.closest("fieldset") ?? legend.closest("[role=group],[role=radiogroup]"));
  };
  const field = (name, root = document) => {
    const label = best(all("label", root).filter((l) => !l.querySelector("input[type=radio],input[type=checkbox]")), name);
    const control = label && (label.control ?? document.getElementById(label.htmlFor));
    return control ?? best(all("input,textarea,select", root), name, (e) => e.getAttribute("aria-label") ?? "");
  };
  const option = (question, answer, root = document) => {
    const set = group(question, root);
    return set && best(all("label", set), answer);
  };
  // The set of a table's row: the nth fieldset directly inside the one with this legend.
  const row = (name, n) => {
    const table = group(name);
    return all("fieldset", table).filter((set) => set.parentElement.closest("fieldset") === table)[n] ?? null;
  };
  return {
    row, words, all, seen,
    field, group, option,
    press: (name, root = document) => best(all("button, a[href], summary, [role=button]", root), name, named),
    box: (name, root = document) => best(all("label", root).filter((l) => l.control?.type === "checkbox" || l.control?.type === "radio"), name),
    text: () => words(document.body),
    violations: [],
  };
})();
addEventListener("securitypolicyviolation", (e) => window.ow.violations.push(`${e.violatedDirective} ${e.blockedURI}`));
