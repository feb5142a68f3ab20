// Stands before the modules of the export worker in the single file: what they fetch comes with the first message.
const home = "https://onewindow.invalid/";
const given = new Promise((resolve) => addEventListener("message", (event) => {
  event.stopImmediatePropagation();
  resolve(event.data.files);
}, { once: true }));

globalThis.fetch = async (address) => {
  const packed = (await given)[String(address).slice(home.length)];
  if (!packed) return new Response(null, { status: 404 });
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": "application/wasm" } });
};
