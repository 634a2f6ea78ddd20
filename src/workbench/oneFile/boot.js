// Unpacks the scripts of the one-file workbench (src/tools/webpack/oneFilePlugin.cjs) and runs the page's.
(async () => {
  const unpacked = async (id) => {
    const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (each) =>
      each.charCodeAt(0),
    );
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  };
  const [page, worker] = await Promise.all([
    unpacked("huijian-page").then((text) => text.text()),
    unpacked("huijian-worker").then((text) => text.blob()),
  ]);
  globalThis.huijian = {
    // A browser starts no worker from another file beside this one.
    worker: URL.createObjectURL(new Blob([worker], { type: "text/javascript" })),
    files: () => unpacked("huijian-files").then((text) => text.json()),
  };
  const script = document.createElement("script");
  script.textContent = page;
  document.body.append(script);
})();
