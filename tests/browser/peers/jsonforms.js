import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import { fields, rows, table, title } from "./questions.js";
import { form } from "./schema.js";

const control = ({ id, control, when }) => ({
  type: "Control",
  scope: `#/properties/${id}`,
  options: { format: control === "radio" ? "radio" : undefined, multi: control === "area" },
  ...(when && {
    rule: { effect: "SHOW", condition: { scope: `#/properties/${when.field}`, schema: { enum: when.codes }, failWhenUndefined: true } },
  }),
});
const detail = { type: "VerticalLayout", elements: table.columns.map(control) };
const uischema = {
  type: "VerticalLayout",
  elements: [{ type: "Control", scope: `#/properties/${table.id}`, options: { detail } }, ...fields.map(control)],
};
const [schema, data] = [form(false), { [table.id]: rows }];
function App() {
  const [validationMode, validate] = useState("ValidateAndHide");
  return createElement("div", null,
    createElement("h1", null, title),
    createElement(JsonForms, { schema, uischema, data, renderers: vanillaRenderers, cells: vanillaCells, validationMode }),
    createElement("button", { id: "submit", type: "button", onClick: () => validate("ValidateAndShow") }, "OK"));
}
createRoot(document.getElementById("app")).render(createElement(App));
