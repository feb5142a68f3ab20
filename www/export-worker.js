// The export worker: the second wasm module, which takes over the messages once it is ready.
import init from "./export.js";

await init();
