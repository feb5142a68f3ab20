import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Model } from "survey-core";
import { Survey } from "survey-react-ui";
import "survey-core/i18n/simplified-chinese";
import "survey-core/survey-core.fontless.min.css";
import { fields, rows, table, title } from "./questions.js";

const TYPES = { radio: "radiogroup", select: "dropdown", area: "comment" };
const question = (of) => ({ id, label, control, options, pattern, required, when }) => ({
  name: id,
  title: label,
  type: TYPES[control] ?? "text",
  isRequired: required,
  ...(options && { choices: options.map(({ code, label }) => ({ value: code, text: label })) }),
  // Its own list needs a program to open; the system's does not.
  ...(control === "select" && { renderAs: "select" }),
  ...(["date", "number"].includes(control) && { inputType: control }),
  ...(pattern && { validators: [{ type: "regex", regex: pattern }] }),
  ...(when && { visibleIf: `{${of}${when.field}} anyof ${JSON.stringify(when.codes)}` }),
});
const model = new Model({
  locale: "zh-cn",
  title,
  textUpdateMode: "onTyping",
  elements: [
    { type: "paneldynamic", name: table.id, title: table.label, templateElements: table.columns.map(question("panel.")) },
    ...fields.map(question("")),
  ],
});
model.data = { [table.id]: rows };
createRoot(document.getElementById("app")).render(createElement(Survey, { model }));
