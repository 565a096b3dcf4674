/* The view that the address names: asked for, and its answer put into its places. One request a view, which begins before
   Dash knows of it; Dash puts into place what is alive in the filter bar. */
(() => {
  "use strict";
  const {said, tell, thinned, width} = window.elchi;
  const root = document.documentElement;

  // --- asking --------------------------------------------------------------------------------------------------
  // A page's path may end in the code of a country, as dashboard/pages reads it.
  function pageOf(path) {
    const bare = path.replace(/\/+$/, "") || "/";
    return [bare, bare.replace(/[^/]*$/, "{country}"), "/"].find(one => one in said.pages);
  }
  const viewOf = url => url.pathname + url.search;

  let stamps = {}, around = {}; // what the cards show, by panel, and the frame round them: the server sends what differs
  let page = "", laid = 0; // the page that is shown, and how many there were
  let asked = 0, placed = 0, shown = ""; // how many questions and placed answers there were, the view asked for last
  let foreseen = null; // an answer that is under way before the address asks for it; it is good for what the page shows then
  const question = url => `${viewOf(url)} ${width()} ${placed} ${laid}`;

  // As dashboard/asking.py reads it.
  async function answer(url) {
    const same = pageOf(url.pathname) === page, {panels} = said.pages[pageOf(url.pathname)];
    const came = await fetch("/view", {
      method: "POST", headers: {"Content-Type": "application/json", Accept: "application/json"},
      body: JSON.stringify({
        path: url.pathname, search: url.search, width: width(),
        panels: Object.fromEntries(panels.map(panel => [panel, same ? stamps[panel] || null : null])),
        frame: same ? around : {...around, "page-title": null, "page-body": null},
      }),
    });
    if (came.status >= 500) throw new Error(came.statusText);
    if (came.status === 204) return OUTDATED;
    return came.status === 200 ? came.json() : null;
  }

  // A page that an upgrade has changed is not the one that this document knows: the server draws nothing. A new document
  // knows it; where that is answered alike, it stays.
  const OUTDATED = "outdated", RENEWED = "elchi-renewed";
  function renewed() {
    try {
      if (sessionStorage.getItem(RENEWED) === viewOf(location)) return false;
      sessionStorage.setItem(RENEWED, viewOf(location));
    } catch { return false; } // nothing is remembered here: it might never end
    location.reload();
    return true;
  }
  function current() {
    try { sessionStorage.removeItem(RENEWED); } catch { /* nothing is remembered here */ }
  }

  // A server that is being restarted is asked once more. What stays unanswered is said, and the next click asks again.
  const PAUSE = 1500; // ms
  const again = url => new Promise(done => setTimeout(done, PAUSE)).then(() => answer(url)).catch(() => null);
  let lost = false; // nobody answered the question that was asked last
  function unanswered() {
    lost = true;
    rest();
    window.elchi.say?.(window.elchi.words().unanswered || "", true);
  }

  // Asks for what the address says; from one country to another the cards stay, on another page they are new ones.
  async function ask() {
    const early = foreseen?.question === question(location) ? foreseen.answer : null;
    wait();
    const url = new URL(location), came = (early || answer(url)).catch(() => again(url));
    foreseen = null;
    const number = ++asked;
    shown = viewOf(location);
    lost = false;
    turn(pageOf(location.pathname));
    const told = await came;
    if (number !== asked) return; // a newer one is under way
    if (told === OUTDATED && renewed()) return;
    if (told?.view === viewOf(location)) place(told);
    else unanswered();
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate")); // Dash, too, may know where it is now
  }

  function foresee(url) {
    if ((viewOf(url) === shown && !lost) || url.origin !== location.origin) return;
    foreseen = {question: question(url), answer: answer(url)};
    foreseen.answer.catch(() => null);
  }

  // An answer is under way: the old one stays, dimmed where the new one is late. Whatever happens, the page does not stay dimmed.
  const LATE = 250; // ms: dimming and brightening costs as much as drawing a chart
  let dimming = 0, patience = 0;
  function wait() {
    [dimming, patience].forEach(clearTimeout);
    root.dataset.waiting = "yes";
    dimming = setTimeout(() => { root.dataset.late = "yes"; }, LATE);
    patience = setTimeout(rest, 20_000);
  }
  function rest() {
    [dimming, patience].forEach(clearTimeout);
    delete root.dataset.waiting;
    delete root.dataset.late;
  }
  const follow = () => viewOf(location) === shown || ask();
  const retry = () => lost && ask();
  window.addEventListener("popstate", follow);
  window.addEventListener("_dashprivate_pushstate", follow);

  // --- the cards of a page -------------------------------------------------------------------------------------
  function turn(to) {
    if (to === page) return;
    page = to;
    laid += 1;
    stamps = {};
    around = {...around, "page-title": null, "page-body": null};
    window.elchi.forget?.();
    root.toggleAttribute("data-about", page.includes("{country}"));
    document.getElementById("page").innerHTML = said.pages[page].cards;
  }

  // --- what the answer says ------------------------------------------------------------------------------------
  // A place is made what the answer says, and what is the same is left alone: focus, scrolling and what was opened stay.
  const OWN = ".input, #report-maker, #export-title, #export-said"; // what other scripts of this folder fill
  function fill(place, html) {
    if (!place) return;
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    become(place, fresh.content);
  }
  function become(old, fresh) {
    let now = old.firstChild, next = fresh.firstChild;
    while (next) {
      const after = next.nextSibling;
      if (!now) old.append(next);
      else if (now.nodeName !== next.nodeName) {
        const gone = now;
        now = now.nextSibling;
        gone.replaceWith(next);
      } else {
        if (now.nodeType !== Node.ELEMENT_NODE) { if (now.data !== next.data) now.data = next.data; }
        else {
          wear(now, next);
          if (!now.matches(OWN)) become(now, next);
        }
        now = now.nextSibling;
      }
      next = after;
    }
    while (now) {
      const gone = now;
      now = now.nextSibling;
      gone.remove();
    }
  }
  function wear(old, fresh) {
    for (const {name} of [...old.attributes]) if (!fresh.hasAttribute(name) && !(name === "open" && old.matches("details"))) old.removeAttribute(name);
    for (const {name, value} of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }

  let newestBar = null; // one that waited behind a hidden window does not come after a newer one

  // The parts of an answer, each to its place.
  function place({panels, frame}) {
    current();
    rest();
    const {"filter-bar": bar, ...parts} = frame.parts;
    const fillAll = (parts, place) => Object.entries(parts).forEach(([name, html]) => fill(place(name), html || ""));
    fillAll(parts, name => document.getElementById(name));
    root.toggleAttribute("data-record", Boolean(document.getElementById("drawer")));
    for (const [panel, {parts: {figure, ...words}}] of Object.entries(panels)) {
      fillAll(words, part => document.getElementById(JSON.stringify({panel, part})));
      const card = document.getElementById(`card-${panel}`);
      card?.toggleAttribute("data-undrawn", Boolean(card.querySelector(".as-table, .nothing"))); // its chart's place is closed
    }
    stamps = Object.fromEntries(Object.entries(panels).map(([panel, {stamp}]) => [panel, stamp]));
    around = frame.stamp;
    placed += 1;
    tell("placed", {});
    const drawn = Object.entries(panels).filter(([, {parts}]) => "figure" in parts);
    window.elchi.draw(drawn.map(([panel, {parts}]) => [panel, parts.figure]));
    if (bar) newestBar = bar;
    const filtered = bar && Promise.resolve(seen()).then(() => bar === newestBar && tellDash("filter-bar", {children: thinned(bar)}));
    Promise.resolve(filtered).then(() => tell("filtered", {}));
  }

  // Dash has begun: it can be told things.
  const dashed = new Promise(done => {
    const place = document.getElementById("react-entry-point"), there = () => document.getElementById("filter-bar");
    const watch = new MutationObserver(() => { if (there()) { watch.disconnect(); done(); } });
    watch.observe(place, {childList: true, subtree: true});
  });
  // What takes Dash as long as a chart takes Plotly waits until the charts are seen, where they were drawn at once.
  const seen = () => window.Plotly && !document.hidden && new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const tellDash = (id, properties) => dashed.then(() => window.dash_clientside.set_props(id, properties));

  Object.assign(window.elchi, {ask, follow, foresee, retry, tellDash});
  ask();
})();
