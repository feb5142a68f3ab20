// Stands in every measured page before its own program: times from what a person did to the first task after the frame that shows
// what came of it, and when the page first answers.
window.bench = (() => {
  let start = null;
  for (const type of ["keydown", "click"])
    addEventListener(type, (event) => { if (event.isTrusted && start === null) start = event.timeStamp; }, true);
  const painted = (tell) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = tell;
    port2.postMessage(0);
  });
  const memories = [];
  for (const way of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[way];
    WebAssembly[way] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const memory = (made.instance ?? made).exports.memory;
      if (memory) memories.push(memory);
      return made;
    };
  }
  return {
    time: null,
    keys: [],
    memory: () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
    // The next keys: every one ends with the frame after its input event.
    type: () => {
      bench.keys = [];
      addEventListener("keydown", (event) => { start = event.timeStamp; }, true);
      addEventListener("input", () => painted(() => bench.keys.push(performance.now() - start)), true);
    },
    // The next click: it ends with the frame after the change in the document that fulfils the condition.
    until: (met) => {
      start = bench.time = null;
      const look = () => {
        if (start === null || !met()) return;
        watch.disconnect();
        painted(() => { bench.time = performance.now() - start; });
      };
      const watch = new MutationObserver(look);
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    },
    // When a click on the button first makes a row, since the navigation.
    awake: (button, controls) => {
      let before = null, wait = 8;
      const done = () => {
        if (bench.time === null && before !== null && controls() > before) { bench.time = performance.now(); watch.disconnect(); }
      };
      const poke = () => {
        if (bench.time !== null) return;
        before ??= controls();
        button()?.click();
        done();
        setTimeout(poke, wait = Math.min(wait * 2, 200));
      };
      let begun = false;
      const watch = new MutationObserver(() => { if (begun) done(); else if (button()) { begun = true; poke(); } });
      watch.observe(document, { subtree: true, childList: true });
    },
  };
})();
