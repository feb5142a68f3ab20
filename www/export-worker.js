// The export worker: the second wasm module. It fetches font slices beside itself, only those a paper needs.
import init, { add_slice, answer } from "./export.js";

const ready = init();
const slice = async (name) => {
  const response = await fetch(new URL("./font/" + name, import.meta.url));
  return response.ok && add_slice(new Uint8Array(await response.arrayBuffer()));
};

let last = Promise.resolve();
const reply = async (message) => {
  try {
    await ready;
    let said = answer(message);
    while (said.needs) {
      if (!await slice(said.needs)) throw new Error(said.needs);
      said = answer(message);
    }
    postMessage(said);
  } catch (error) {
    postMessage({ id: message.id, error: { code: "export.worker", message: String(error) } });
  }
};
// One after the other, so that no slice is added twice.
onmessage = ({ data }) => { last = last.then(() => reply(data)); };
