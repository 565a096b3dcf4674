/* One's own views: addresses with names, kept in this browser and nowhere else, and only once the reader has saved one. */
(() => {
  "use strict";
  const {say, words} = window.elchi;
  const KEPT = "elchi-views", MOST = 50, LONGEST = 60;
  const OF_THE_MOMENT = ["lang", "open", "page"]; // no part of a view: the reader's language, the open record, the page of a list

  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEPT) || "[]");
      return kept.filter(view => typeof view?.name === "string" && /^\/(?![/\\])/.test(view.address || ""));
    } catch { return []; } // nothing kept, or nothing that can be read
  }

  function keep(views, done) {
    try {
      localStorage.setItem(KEPT, JSON.stringify(views));
      say(done, true);
      return true;
    } catch {
      say(words().viewsForbidden, true);
      return false;
    }
  }

  // An address without what is of the moment, its parameters in one order: two of one view are the same text.
  function bare(address) {
    const url = new URL(address, location.origin), parameters = url.searchParams;
    OF_THE_MOMENT.forEach(name => parameters.delete(name));
    parameters.sort();
    return url.pathname.replace(/(.)\/+$/, "$1") + "?" + parameters.toString().replaceAll("%2C", ",");
  }

  function inMyLanguage(address) {
    const url = new URL(address, location.origin), language = new URLSearchParams(location.search).get("lang");
    if (language) url.searchParams.set("lang", language);
    return url.pathname + url.search.replaceAll("%2C", ",");
  }

  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  const button = (what, text, label) => element("button", {type: "button", class: `own-${what}`, "aria-label": label}, text);

  function row(view, here) {
    const said = words();
    return element("li", {"data-name": view.name},
      element("a", {class: "view choice", href: inMyLanguage(view.address), "aria-current": bare(view.address) === here ? "true" : null}, view.name),
      button("rename", "✎", `${said.rename}: ${view.name}`), button("delete", "×", `${said.delete}: ${view.name}`));
  }

  const field = (id, label, value = "") => [element("label", {for: id}, label),
    element("input", {id, value, maxlength: LONGEST, autocomplete: "off", "data-before": value})];

  function draw() {
    const own = document.getElementById("own-views"), said = words(), here = bare(location.href), views = read();
    if (!own) return;
    own.replaceChildren(
      element("p", {class: "views-head"}, said.own),
      ...(views.length ? [element("ul", {}, ...views.map(view => row(view, here)))] : [element("p", {class: "caption"}, said.noneYet)]),
      element("div", {class: "own-new"}, ...field("view-name", said.name), button("save", said.save, null)));
  }

  function save() {
    const input = document.getElementById("view-name"), name = input.value.trim(), views = read();
    if (!name) { say(words().nameMissing, true); return input.focus(); }
    if (views.length >= MOST && !views.some(view => view.name === name)) return say(words().tooMany, true);
    const kept = [...views.filter(view => view.name !== name), {name, address: bare(location.href)}];
    if (keep(kept, `${words().saved}: ${name}`)) draw();
    document.getElementById("view-name").focus();
  }

  function rename(line) {
    const before = line.dataset.name;
    line.replaceChildren(element("div", {class: "own-new"}, ...field("view-rename", words().name, before), button("renamed", words().rename, null)));
    document.getElementById("view-rename").select();
  }

  function renamed() {
    const input = document.getElementById("view-rename"), before = input.dataset.before, name = input.value.trim();
    if (!name) { say(words().nameMissing, true); return input.focus(); }
    const views = read().filter(view => view.name !== name || view.name === before);
    if (keep(views.map(view => view.name === before ? {...view, name} : view), `${words().renamed}: ${name}`)) draw();
    focusOn(name);
  }

  function remove(line) {
    const name = line.dataset.name, next = (line.nextElementSibling || line.previousElementSibling)?.dataset.name;
    if (keep(read().filter(view => view.name !== name), `${words().deleted}: ${name}`)) draw();
    focusOn(next);
  }

  function focusOn(name) {
    const line = [...document.querySelectorAll("#own-views li")].find(one => one.dataset.name === name);
    (line?.querySelector("a") || document.getElementById("view-name"))?.focus();
  }

  document.addEventListener("toggle", event => { if (event.target.id === "opening-views" && event.target.open) draw(); }, true);
  document.addEventListener("click", event => {
    const pressed = event.target.closest("#own-views button"), line = pressed?.closest("li");
    if (pressed?.matches(".own-save")) save();
    if (pressed?.matches(".own-rename")) rename(line);
    if (pressed?.matches(".own-renamed")) renamed();
    if (pressed?.matches(".own-delete")) remove(line);
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !event.target.matches?.("#view-name, #view-rename")) return;
    event.preventDefault();
    if (event.target.id === "view-name") save(); else renamed();
  });
  // The name of the present view stands on the closed menu, whoever named it.
  document.addEventListener("elchi-filtered", () => setTimeout(() => {
    const label = document.getElementById("view-here"), shared = document.querySelector("#shared-views [aria-current]");
    const mine = read().find(view => bare(view.address) === bare(location.href));
    const name = shared?.textContent || mine?.name || "";
    if (label) label.textContent = name && `: ${name}`;
    const typing = [...document.querySelectorAll("#own-views input")].some(input => input.value || input === document.activeElement);
    if (document.getElementById("opening-views")?.open && !typing) draw();
  }, 250));
})();
