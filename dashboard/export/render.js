/* What the rendering browser does: draws one figure in its own size, with our fonts and maps. */
window.elchi = (() => {
  "use strict";
  const FACES = ['400 15px "Source Sans 3"', '600 15px "Source Sans 3"', '600 22px "Source Serif 4"'];
  const fonts = () => Promise.all(FACES.map(face => document.fonts.load(face, "aʻğжғĀ")));

  async function embeddedFonts() {
    const faces = [...document.styleSheets].filter(sheet => sheet.href).flatMap(sheet => [...sheet.cssRules])
      .filter(rule => rule instanceof CSSFontFaceRule);
    const rules = await Promise.all(faces.map(async face => {
      const href = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue("src"))[1];
      const bytes = new Uint8Array(await (await fetch(new URL(href, face.parentStyleSheet.href))).arrayBuffer());
      let binary = "";
      for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return face.cssText.replace(/url\([^)]*\)/, `url(data:font/woff2;base64,${btoa(binary)})`);
    }));
    return rules.join("\n");
  }

  async function draw({data, layout}, kind, mmOfPx) {
    await fonts();
    const stage = document.getElementById("stage");
    stage.style.cssText = `width:${layout.width}px;height:${layout.height}px;overflow:hidden`;
    document.getElementById("paper").textContent = `@page { margin: 0; size: ${layout.width * mmOfPx}mm ${layout.height * mmOfPx}mm; }`;
    window.Plotly.purge(stage);
    await window.Plotly.newPlot(stage, data, layout, {staticPlot: true, topojsonURL: "/assets/maps/"});
    if (kind !== "svg") return "";
    const address = await window.Plotly.toImage(stage, {format: "svg", width: layout.width, height: layout.height});
    const text = decodeURIComponent(address.slice(address.indexOf(",") + 1)), rules = await embeddedFonts();
    return text.replace(/<svg[^>]*>/, tag => `${tag}<style>${rules}</style>`);
  }
  return {draw};
})();
