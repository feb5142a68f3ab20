// Stands before the app's modules in the single file: what they fetch is in the page, packed, each file in a block of its own.
const home = "https://onewindow.invalid/";
const block = (name) => document.querySelector(`script[data-file="${name}"]`);
const unpacked = (name) => Uint8Array.from(atob(block(name).textContent), (char) => char.charCodeAt(0));

globalThis.fetch = async (address) => {
  const name = String(address).slice(home.length);
  if (!block(name)) return new Response(null, { status: 404 });
  const stream = new Blob([unpacked(name)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": block(name).dataset.type } });
};

// The export worker is a block, too; what it fetches goes along.
const program = URL.createObjectURL(new Blob([block("worker").textContent], { type: "text/javascript" }));
globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (url) => (url === program ? url : null) });
class Worker extends globalThis.Worker {
  constructor() {
    super(program);
    const names = block("worker").dataset.needs.split(" ");
    this.postMessage({ files: Object.fromEntries(names.map((name) => [name, unpacked(name)])) });
  }
}
