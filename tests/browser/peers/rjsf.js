import { createElement } from "react";
import { createRoot } from "react-dom/client";
import Form from "@rjsf/core";
import { customizeValidator } from "@rjsf/validator-ajv8";
import { fields, rows, table, title } from "./questions.js";
import { form } from "./schema.js";

const WIDGETS = { radio: "radio", area: "textarea" };
const widgets = (fields) => ({
  ...Object.fromEntries(fields.filter(({ control }) => control in WIDGETS).map(({ id, control }) => [id, { "ui:widget": WIDGETS[control] }])),
  "ui:order": [...fields.map(({ id }) => id), "*"],
});
const uiSchema = {
  ...widgets([table, ...fields]),
  [table.id]: { items: widgets(table.columns) },
  "ui:submitButtonOptions": { submitText: "OK" },
};
const props = {
  schema: { title, ...form(true) },
  uiSchema,
  validator: customizeValidator({}),
  initialFormData: { [table.id]: rows },
  noHtml5Validate: true,
  showErrorList: false,
  // Or the first of the options would be chosen for everybody.
  experimental_defaultFormStateBehavior: { constAsDefaults: "never" },
};
createRoot(document.getElementById("app")).render(createElement(Form, props));
