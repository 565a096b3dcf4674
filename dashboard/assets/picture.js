/* What leaves the page: a chart as a file or into the clipboard, a link into the clipboard. What came of it is said. */
(() => {
  "use strict";
  const {fonts, plotly, say, words} = window.elchi;

  let fontRules = null;
  async function drawing(figure) {
    const place = document.createElement("div");
    place.className = "stage";
    document.body.append(place);
    try {
      await window.Plotly.newPlot(place, figure.data, figure.layout, {staticPlot: true, topojsonURL: "/assets/maps/"});
      const address = await window.Plotly.toImage(place, {format: "svg", width: figure.layout.width, height: figure.layout.height});
      const text = decodeURIComponent(address.slice(address.indexOf(",") + 1));
      fontRules = fontRules || await window.embeddedFonts();
      return text.replace(/<svg[^>]*>/, tag => `${tag}<style>${fontRules}</style>`);
    } finally {
      window.Plotly.purge(place);
      place.remove();
    }
  }

  async function rasterised(svg, width, height, scale) {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
    await image.decode();
    await new Promise(done => setTimeout(done, 250)); // an image is decoded before the fonts inside it are
    const canvas = Object.assign(document.createElement("canvas"), {width: width * scale, height: height * scale});
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    return new Promise(done => canvas.toBlob(done, "image/png"));
  }

  function download(blob, name) {
    const link = Object.assign(document.createElement("a"), {href: URL.createObjectURL(blob), download: name});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  // --- the clipboard -------------------------------------------------------------------------------------------
  // A browser gives its clipboard to addresses with https or of this machine alone; text goes the old way elsewhere.
  function copyOldWay(text) {
    const field = Object.assign(document.createElement("textarea"), {value: text, readOnly: true, className: "for-ears"});
    const before = document.activeElement;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    before?.focus?.({preventScroll: true});
    return done;
  }

  async function copyText(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyOldWay(text);
    }
  }

  async function copyLink(button) {
    const url = new URL(window.elchi.withRecord(button.dataset.copy || ""), location.href).href;
    const done = await copyText(url);
    say(done ? words().linkCopied : `${words().linkForbidden} ${url}`, true);
    if (!done) return;
    button.dataset.done = "yes";
    setTimeout(() => delete button.dataset.done, 2000);
  }

  document.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.matches(".copy-link")) copyLink(button);
  });

  // --- pictures --------------------------------------------------------------------------------------------------
  // What was asked for and is still awaited: the server gives the figure, this browser draws it.
  const awaited = new Map();
  function drawn(wanted, signal) {
    return new Promise((resolve, reject) => {
      const at = `${Date.now()} ${awaited.size}`;
      const give = what => result => { awaited.delete(at); clearTimeout(late); what(result); };
      const late = setTimeout(() => give(reject)(new Error("no picture came")), 20_000);
      awaited.set(at, {resolve: give(resolve), reject: give(reject)});
      signal?.addEventListener("abort", () => awaited.get(at)?.reject(signal.reason));
      window.elchi.tellDash("picture-asked", {data: {...wanted, at}});
    });
  }

  Object.assign(window.dash_clientside.elchi, {
    picture: async made => {
      const waiting = made && awaited.get(made.at);
      if (!waiting) return window.dash_clientside.no_update;
      await Promise.all([plotly(), fonts(made.figure)]);
      const {figure, name, scale} = made, {width, height} = figure.layout;
      try {
        const svg = await drawing(figure), vector = made.as === "svg";
        const blob = vector ? new Blob([svg], {type: "image/svg+xml"}) : await rasterised(svg, width, height, scale);
        waiting.resolve({blob, name: `${name}.${vector ? "svg" : "png"}`});
      } catch (error) {
        waiting.reject(error);
      }
      return window.dash_clientside.no_update;
    },
  });

  Object.assign(window.elchi, {drawn, download});
})();
