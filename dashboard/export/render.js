/* What the rendering browser does: draws one figure in its own size, with our fonts and maps. */
window.elchi = (() => {
  "use strict";
  const FACES = ['400 15px "Source Sans 3"', '600 15px "Source Sans 3"', '600 22px "Source Serif 4"'];
  const fonts = () => Promise.all(FACES.map(face => document.fonts.load(face, "aʻğжғĀ")));

  async function draw({data, layout}, kind, mmOfPx) {
    await fonts();
    const stage = document.getElementById("stage");
    stage.style.cssText = `width:${layout.width}px;height:${layout.height}px;overflow:hidden`;
    document.getElementById("paper").textContent = `@page { margin: 0; size: ${layout.width * mmOfPx}mm ${layout.height * mmOfPx}mm; }`;
    window.Plotly.purge(stage);
    await window.Plotly.newPlot(stage, data, layout, {staticPlot: true, topojsonURL: "/assets/maps/"});
    if (kind !== "svg") return "";
    const address = await window.Plotly.toImage(stage, {format: "svg", width: layout.width, height: layout.height});
    const text = decodeURIComponent(address.slice(address.indexOf(",") + 1)), rules = await window.embeddedFonts();
    return text.replace(/<svg[^>]*>/, tag => `${tag}<style>${rules}</style>`);
  }
  return {draw};
})();
