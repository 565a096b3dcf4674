/* What leaves the page: a chart as a file or into the clipboard, a link into the clipboard. What came of it is said. */
(() => {
  "use strict";
  const {fonts, say, words} = window.elchi;

  // A picture must bring its own fonts: a drawing that is shown as an image may load nothing.
  let fontRules = null;
  async function embeddedFonts() {
    const faces = [...document.styleSheets].filter(sheet => sheet.href?.startsWith(location.origin))
      .flatMap(sheet => [...sheet.cssRules]).filter(rule => rule instanceof CSSFontFaceRule);
    const rules = await Promise.all(faces.map(async face => {
      const href = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue("src"))[1];
      const bytes = new Uint8Array(await (await fetch(new URL(href, face.parentStyleSheet.href))).arrayBuffer());
      let binary = "";
      for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return face.cssText.replace(/url\([^)]*\)/, `url(data:font/woff2;base64,${btoa(binary)})`);
    }));
    return rules.join("\n");
  }

  async function drawing(figure) {
    const place = document.createElement("div");
    place.className = "stage";
    document.body.append(place);
    try {
      await window.Plotly.newPlot(place, figure.data, figure.layout, {staticPlot: true, topojsonURL: "/assets/maps/"});
      const address = await window.Plotly.toImage(place, {format: "svg", width: figure.layout.width, height: figure.layout.height});
      const text = decodeURIComponent(address.slice(address.indexOf(",") + 1));
      fontRules = fontRules || await embeddedFonts();
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
    const url = new URL(button.dataset.copy || "", location.href).href;
    const done = await copyText(url);
    say(done ? words().linkCopied : `${words().linkForbidden} ${url}`, true);
    if (!done) return;
    button.dataset.done = "yes";
    setTimeout(() => delete button.dataset.done, 2000);
  }

  // The browser must be asked while the press of the button is fresh, so it is promised a picture that is still to be drawn.
  let promised = null;
  function copyPicture(panel) {
    if (!navigator.clipboard?.write || !window.ClipboardItem) {
      say(words()[window.isSecureContext ? "pictureUnknown" : "pictureForbidden"], true);
      return;
    }
    promised?.reject(new DOMException("another picture was asked for", "AbortError"));
    const drawn = new Promise((resolve, reject) => { promised = {resolve, reject}; });
    say(words().pictureDrawing, true);
    navigator.clipboard.write([new ClipboardItem({"image/png": drawn})]).then(
      () => say(words().pictureCopied, true),
      error => error.name === "AbortError" || say(words().pictureForbidden, true),
    );
    setTimeout(() => promised?.reject(new Error("no picture came")), 20_000);
    ask(panel, "copy");
  }

  const ask = (panel, as) => window.dash_clientside.set_props("picture-asked", {data: {panel, as, at: Date.now()}});

  document.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.matches(".copy-link")) copyLink(button);
    if (button?.matches(".export-as")) button.dataset.as === "copy" ? copyPicture(button.dataset.panel) : ask(button.dataset.panel, button.dataset.as);
  });

  Object.assign(window.dash_clientside.elchi, {
    picture: async made => {
      if (!made) return window.dash_clientside.no_update;
      await fonts;
      const {figure, name, scale} = made, {width, height} = figure.layout;
      try {
        const svg = await drawing(figure);
        if (made.as === "svg") download(new Blob([svg], {type: "image/svg+xml"}), `${name}.svg`);
        else if (made.as === "png") download(await rasterised(svg, width, height, scale), `${name}.png`);
        else promised?.resolve(await rasterised(svg, width, height, scale));
      } catch (error) {
        promised?.reject(error);
        throw error;
      }
      promised = null;
      return window.dash_clientside.no_update;
    },
  });
})();
