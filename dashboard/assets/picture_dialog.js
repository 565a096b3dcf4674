/* The export dialog (dashboard/export/dialog.py): opens for a card, shows what fits the kind, makes the file, can be stopped.
   Pictures as on the screen are drawn here; sizes for paper and PDF come from the server, or from here where it cannot draw. */
(() => {
  "use strict";
  const {say, words, drawn, download} = window.elchi;
  const PICTURES = ["png", "svg", "pdf", "copy"], DOTTED = ["png", "copy"], MISSING = 501;
  let panel = "", work = null;

  const dialog = () => document.getElementById("export");
  const parts = name => [...dialog().querySelectorAll(`.input[data-name="${name}"] > input`)];
  const chosen = name => parts(name).find(input => input.checked)?.value || "";

  // Dash has no plain radio button: each place gets one, which stays when the words round it are drawn anew.
  function fill() {
    for (const place of dialog().querySelectorAll(".input")) {
      const {name, value, type, chosen} = place.dataset, fresh = !place.firstChild;
      const input = place.firstChild || place.appendChild(document.createElement("input"));
      Object.assign(input, {type: type || "radio", name: `export-${name}`, value});
      if (fresh || name === "in") input.checked = Boolean(chosen);
    }
  }

  function open(button) {
    panel = button.dataset.panel;
    fill();
    document.getElementById("export-title").textContent = button.dataset.title;
    show();
    dialog().showModal();
    parts("as").find(input => input.checked).focus();
  }

  // Kind first, then what fits it.
  function show() {
    const as = chosen("as"), picture = PICTURES.includes(as), dotted = DOTTED.includes(as);
    const fits = {size: picture, look: picture, dots: dotted, which: !picture, language: picture || chosen("rows") === "shown" || as === "xlsx"};
    for (const [of, shown] of Object.entries(fits)) dialog().querySelectorAll(`[data-of="${of}"]`).forEach(one => { one.hidden = !shown; });
    dialog().dataset.as = as;
    tell(picture ? measured(as) : "");
  }

  // What will come of it, in numbers.
  function measured(as) {
    const {width, height} = parts("size").find(input => input.checked).parentElement.dataset;
    return DOTTED.includes(as) ? [width, height].filter(Boolean).map(side => side * chosen("density")).join(" × ") + " px" : "";
  }

  function tell(text, wrong = false) {
    const said = document.getElementById("export-said");
    said.textContent = text;
    said.classList.toggle("wrong", wrong);
  }

  function address(as) {
    const query = dialog().querySelector("#export-form").dataset.query, picture = PICTURES.includes(as);
    const names = picture ? ["size", "density", "theme", "glass", "in"] : ["rows", "in"];
    const how = names.filter(name => chosen(name)).map(name => `&${name}=${chosen(name)}`).join("");
    return `/${picture ? "picture" : "rows"}/${panel}.${as === "copy" ? "png" : as}${query}${how}`;
  }

  async function fetched(as, signal) {
    const answer = await fetch(address(as), {signal});
    if (answer.ok) {
      const named = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") || "");
      return {blob: await answer.blob(), name: named ? named[1] : `elchi-${panel}.${as}`};
    }
    const plain = answer.headers.get("Content-Type")?.startsWith("text/plain");
    throw Object.assign(new Error(plain ? await answer.text() : ""), {status: answer.status});
  }

  const here = (as, signal) => drawn({
    panel, as, size: chosen("size"), density: chosen("density"), theme: chosen("theme"), in: chosen("in"), glass: DOTTED.includes(as) ? chosen("glass") : "",
  }, signal);

  async function made(as, signal) {
    if (chosen("size") === "screen" && as !== "pdf" && PICTURES.includes(as)) return here(as, signal);
    try {
      return await fetched(as, signal);
    } catch (error) {
      if (error.status === MISSING && as !== "pdf") return here(as, signal);
      throw error;
    }
  }

  // The browser must be asked while the press of the button is fresh, so it is promised a picture that is still to be drawn.
  async function copied(signal) {
    if (!navigator.clipboard?.write || !window.ClipboardItem) {
      throw new Error(words()[window.isSecureContext ? "pictureUnknown" : "pictureForbidden"]);
    }
    const picture = made("copy", signal);
    let failed = null;
    const blob = picture.then(({blob}) => blob);
    blob.catch(error => { failed = error; });
    try {
      await navigator.clipboard.write([new ClipboardItem({"image/png": blob})]);
    } catch (error) {
      throw failed || (error.name === "AbortError" ? error : new Error(words().pictureForbidden));
    }
  }

  async function go() {
    if (work) return work.abort();
    const as = chosen("as");
    work = new AbortController();
    const {signal} = work;
    dialog().dataset.working = "yes";
    tell(words()[PICTURES.includes(as) ? "pictureDrawing" : "rowsMaking"]);
    try {
      const file = as === "copy" ? await copied(signal) : await made(as, signal);
      signal.throwIfAborted();
      if (file) download(file.blob, file.name);
      finish();
      dialog().close();
      say(file ? `${words().fileReady} ${file.name}` : words().pictureCopied, true);
    } catch (error) {
      if (work?.signal === signal) finish();
      if (signal.aborted) tell(words().exportStopped);
      else tell(error.message || words().exportFailed, true);
    }
  }

  function finish() {
    work = null;
    delete dialog().dataset.working;
  }

  document.addEventListener("click", event => {
    const button = event.target.closest?.("button");
    if (button?.matches(".export-open")) open(button);
    else if (button?.matches(".export-go")) go();
    else if (button?.matches(".export-close") || event.target === dialog()) dialog().close();
  });
  document.addEventListener("change", event => { if (event.target.name?.startsWith("export-")) show(); });
  document.addEventListener("close", event => { // Escape too: what was under way is let go
    if (event.target !== dialog()) return;
    work?.abort();
    finish();
  }, true);
})();
