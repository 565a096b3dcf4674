/* The page's fonts as style rules that carry them, for a drawing that is shown as an image: such a drawing may load nothing.
   Used by the reader's browser (picture.js) and by the one that draws for the server (export/render.js). */
window.embeddedFonts = async () => {
  "use strict";
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
};
