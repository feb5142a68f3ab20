// JSON Schema of the questions, as its two form libraries like it.
import { fields, table } from "./questions.js";

const property = ({ label, control, options, pattern }) => {
  const base = { title: label };
  if (options) return { ...base, type: "string", oneOf: options.map(({ code, label }) => ({ const: code, title: label })) };
  if (control === "number") return { ...base, type: "number" };
  if (control === "date") return { ...base, type: "string", format: "date" };
  return pattern ? { ...base, type: "string", pattern } : { ...base, type: "string" };
};
const properties = (fields) => Object.fromEntries(fields.map((field) => [field.id, property(field)]));
const required = (fields) => fields.filter((field) => field.required).map((field) => field.id);

/** When a question stands there: another one has one of these answers. */
export const condition = ({ field, codes }) => ({ properties: { [field]: { enum: codes } }, required: [field] });

/** An object with these questions. Where `apart`, those that depend on an answer are declared only in the branch that asks them. */
export const object = (fields, apart) => {
  const always = fields.filter((field) => !field.when);
  const branches = Object.values(Object.groupBy(fields.filter((field) => field.when), (field) => JSON.stringify(field.when)));
  const then = (branch) => ({ ...(apart && { properties: properties(branch) }), required: required(branch) });
  return {
    type: "object",
    properties: properties(apart ? always : fields),
    required: required(always),
    ...(branches.length && { allOf: branches.map((branch) => ({ if: condition(branch[0].when), then: then(branch) })) }),
  };
};

/** The whole form: the questions and the table. */
export const form = (apart) => {
  const whole = object(fields, apart);
  whole.properties[table.id] = { type: "array", title: table.label, items: object(table.columns, apart) };
  return whole;
};
