/* The page on which a report is put together: panels in order, each with a heading and a comment. The report is in this
   browser alone, and says so; it leaves as a file, made by report_job.js, or as TOML. */
(() => {
  "use strict";
  const KEPT = "elchi-report", say = (text, shown) => window.elchi.say(text, shown);

  // What the server says of the page: its words, panels and languages, and the view of the filter bar.
  let given = null;
  let draft = null; // {view's own aside} title, sections: [{panel, view, said, heading, comment}], kind, language
  const words = () => given.words;
  const titles = () => Object.fromEntries(given.pages.flatMap(page => page.panels.map(panel => [panel.name, panel.title])));
  const titled = panel => titles()[panel] || panel;

  function make(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else if (value === true) made.setAttribute(name, "");
      else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
    }
    made.append(...children.filter(child => child !== null));
    return made;
  }

  // --- what is kept --------------------------------------------------------------------------------------------
  const section = panel => ({panel, view: "", said: "", heading: {}, comment: {}});
  const begun = () => ({title: {}, sections: given.pages[0].panels.map(panel => section(panel.name)), kind: ".docx", language: "", touched: false});

  function restored() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEPT));
      return Array.isArray(kept?.sections) && kept.title && kept.kind ? kept : null;
    } catch { return null; } // nothing kept, or nothing that can be read
  }

  function keep(touched = true) {
    draft.touched = draft.touched || touched;
    try { localStorage.setItem(KEPT, JSON.stringify(draft)); } catch { /* it is lost with the page, then */ }
  }

  const language = () => draft.language || given.language;
  const definition = () => ({
    view: given.view, title: draft.title,
    section: draft.sections.map(({panel, view, heading, comment}) => ({panel, view, heading, comment})),
  });

  // --- the list ------------------------------------------------------------------------------------------------
  const LABELLED = {up: "↑", down: "↓", remove: "×"};
  function button(what, place, disabled) {
    const label = `${words()[what]}: ${titled(draft.sections[place].panel)}`;
    return make("button", {type: "button", class: `report-${what}`, "aria-label": label, title: words()[what], "aria-disabled": disabled ? "true" : null,
      onclick: () => disabled || change(what, place)}, LABELLED[what]);
  }

  function change(what, place) {
    const [taken] = draft.sections.splice(place, 1);
    const at = place + (what === "down" ? 1 : -1);
    if (what !== "remove") draft.sections.splice(at, 0, taken);
    keep();
    list();
    if (what === "remove") {
      say(`${words().removed} ${titled(taken.panel)}`);
      focusOn("remove", Math.min(place, draft.sections.length - 1));
    } else {
      say(`${titled(taken.panel)}: ${at + 1} / ${draft.sections.length}`);
      focusOn(what, at);
    }
  }

  const focusOn = (what, place) => (document.querySelectorAll("#report-sections > li")[place]?.querySelector(`.report-${what}`)
    || document.getElementById("report-add"))?.focus();

  function text(tag, id, label, texts, placeholder) {
    const field = make(tag, {id, placeholder, lang: given.languages[language()].tag, maxlength: tag === "input" ? 300 : 20000,
      oninput: () => { texts[language()] = field.value; keep(); }});
    field.value = texts[language()] || "";
    return [make("label", {for: id}, label), field];
  }

  function line(one, place) {
    const last = draft.sections.length - 1, filled = one.heading[language()] || one.comment[language()];
    const own = one.view && make("p", {class: "report-own"}, `${words()["own-view"]} ${one.said || one.view} `,
      make("button", {type: "button", onclick: () => { one.view = one.said = ""; keep(); list(); focusOn("up", place); }}, words()["own-view-off"]));
    const other = make("input", {id: `view-${place}`, placeholder: words()["other-view-hint"], autocomplete: "off",
      onchange: () => takeView(one, place, other.value)});
    return make("li", {},
      make("div", {class: "report-line"},
        make("span", {class: "report-place", "aria-hidden": "true"}, String(place + 1)), make("b", {}, titled(one.panel)),
        make("span", {class: "report-tools"}, button("up", place, place === 0), button("down", place, place === last), button("remove", place))),
      own || null,
      make("details", {open: Boolean(filled)}, make("summary", {"aria-label": `${words().text}: ${titled(one.panel)}`}, words().text),
        make("div", {class: "report-texts"},
          ...text("input", `heading-${place}`, words().heading, one.heading, words()["heading-empty"]),
          ...text("textarea", `comment-${place}`, words().comment, one.comment, ""),
          make("label", {for: `view-${place}`}, words()["other-view"]), other,
          make("button", {type: "button", class: "report-this-view", onclick: () => takeView(one, place, given.view || "?")}, words()["this-view"]))));
  }

  // A section's own selection, from the address of any view; the server says it in words, or why it cannot be read.
  async function takeView(one, place, address) {
    const query = address.includes("?") ? address.slice(address.indexOf("?")) : "";
    if (!query) return say(words()["other-view-hint"], true);
    const asked = definition(), before = one.view;
    asked.section[place].view = query;
    const toml = await window.elchi.post("/report/toml", {definition: asked});
    if (!toml.ok) return say(await window.elchi.told(toml, words()), true);
    const answer = await fetch(`/report/definition?lang=${given.language}`,
      {method: "POST", headers: {"Content-Type": "application/toml"}, body: await toml.blob()});
    if (!answer.ok) return say(await window.elchi.told(answer, words()), true);
    const read = (await answer.json()).sections[place];
    if (one.view !== before || !draft.sections.includes(one)) return; // changed meanwhile
    Object.assign(one, {view: read.view, said: read.said});
    keep();
    list();
    say(`${words()["own-view"]} ${one.said || one.view}`);
    document.getElementById(`view-${place}`)?.closest("details").setAttribute("open", "");
    document.getElementById(`view-${place}`)?.focus();
  }

  function list() {
    const place = document.getElementById("report-sections");
    place.replaceChildren(...draft.sections.map(line));
    document.getElementById("report-none").hidden = draft.sections.length > 0;
  }

  // --- what one chooses from -----------------------------------------------------------------------------------
  const option = (value, label, selected) => make("option", {value, selected}, label);
  const group = (label, options) => make("optgroup", {label}, ...options);

  function start() {
    const choice = make("select", {id: "report-start"},
      group(words()["all-of-page"], given.pages.map(page => option(`page:${page.page}`, page.title))),
      group(words().shipped, given.shipped.map(one => option(`shipped:${one.name}`, one.label))));
    const begin = () => {
      if (draft.touched && !window.confirm(words().replace)) return;
      const [kind, name] = choice.value.split(":"), page = given.pages.find(one => one.page === name);
      if (kind === "page") open({title: {}, sections: page.panels.map(panel => section(panel.name))});
      else open(structuredClone(given.shipped.find(one => one.name === name)));
      draft.touched = false;
      keep(false);
    };
    return make("div", {class: "report-row"}, make("label", {for: "report-start"}, words().start), choice,
      make("button", {type: "button", id: "report-begin", onclick: begin}, words()["start-from"]));
  }

  // Takes over a definition; its view becomes the one of the filter bar.
  function open({title, sections, view}) {
    Object.assign(draft, {title, sections});
    keep();
    draw();
    if (!view) return;
    const mine = new URLSearchParams(location.search).get("lang"), parameters = new URLSearchParams(view);
    if (mine) parameters.set("lang", mine);
    const link = make("a", {class: "view", href: `?${parameters.toString().replaceAll("%2C", ",")}`, hidden: true});
    document.body.append(link);
    link.click();
    link.remove();
  }

  function adding() {
    const choice = make("select", {id: "report-add"}, ...given.pages.map(page =>
      group(page.title, [option(`page:${page.page}`, page.all), ...page.panels.map(panel => option(panel.name, panel.title))])));
    const add = () => {
      const page = given.pages.find(one => `page:${one.page}` === choice.value);
      draft.sections.push(...(page ? page.panels.map(panel => section(panel.name)) : [section(choice.value)]));
      keep();
      list();
      say(`${words().added} ${page ? page.all : titled(choice.value)}`);
    };
    return make("div", {class: "report-row"}, make("label", {for: "report-add"}, words().add), choice,
      make("button", {type: "button", id: "report-added", onclick: add}, words()["add-button"]));
  }

  function kinds() {
    return make("fieldset", {}, make("legend", {}, words().kind), ...given.kinds.map(({kind, label}) => {
      const off = kind === ".zip" && !given.drawable;
      return make("label", {class: "report-kind"}, make("input", {type: "radio", name: "report-kind", value: kind, disabled: off,
        checked: kind === draft.kind && !off, onchange: () => { draft.kind = kind; keep(false); }}), label);
    }));
  }

  function languages() {
    const choice = make("select", {id: "report-language", onchange: () => { draft.language = choice.value; keep(false); draw(); choice.isConnected || document.getElementById("report-language").focus(); }},
      ...Object.entries(given.languages).map(([code, {name, tag}]) => make("option", {value: code, lang: tag, selected: code === language()}, name)));
    return [make("label", {for: "report-language"}, words().language), choice];
  }

  // --- TOML ----------------------------------------------------------------------------------------------------
  async function keepAsToml() {
    const answer = await window.elchi.post("/report/toml", {definition: definition()});
    if (!answer.ok) return say(await window.elchi.told(answer, words()), true);
    const link = make("a", {href: URL.createObjectURL(await answer.blob()), download: "elchi-report.toml"});
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  async function openToml(input) {
    const [file] = input.files;
    if (!file) return;
    input.value = "";
    let answer = null;
    try {
      answer = await fetch(`/report/definition?lang=${given.language}`, {method: "POST", headers: {"Content-Type": "application/toml"}, body: file});
    } catch { return say(words().lost, true); }
    if (!answer.ok) return say(`${words()["not-opened"]} ${await window.elchi.told(answer, words())}`, true);
    open(await answer.json());
    say(`${words().opened} ${file.name}`, true);
  }

  // --- the page ------------------------------------------------------------------------------------------------
  function draw() {
    const opening = make("input", {type: "file", id: "report-open", accept: ".toml", class: "for-ears", onchange: () => openToml(opening)});
    document.getElementById("report-maker").replaceChildren(
      make("p", {class: "subtitle", id: "report-selection"}, given.sentence),
      make("section", {class: "report-card", "aria-labelledby": "report-sections-title"},
        make("h2", {id: "report-sections-title"}, words().sections), start(),
        make("div", {class: "report-row report-title"}, ...text("input", "report-title", words().name, draft.title, words()["name-empty"])),
        make("ol", {id: "report-sections"}), make("p", {id: "report-none", class: "caption"}, words().nothing), adding(),
        make("p", {class: "caption", id: "report-kept"}, words()["kept-here"])),
      make("section", {class: "report-card report-file", "aria-labelledby": "report-file-title"},
        make("h2", {id: "report-file-title"}, words().file), kinds(), make("div", {class: "report-row"}, ...languages()),
        ...given.remarks.map(remark => make("p", {class: "caption"}, remark)),
        make("div", {id: "report-job"}),
        make("div", {class: "report-toml"},
          make("button", {type: "button", id: "report-keep", onclick: keepAsToml}, words().keep),
          opening, make("label", {for: "report-open", class: "report-button"}, words().open),
          make("p", {class: "caption"}, words()["keep-hint"]))));
    list();
    window.elchi.drawJob();
  }

  // A new answer: only its sentence where nothing else is new, so that no field loses what is being typed.
  function look() {
    const place = document.getElementById("report-given"), maker = document.getElementById("report-maker");
    if (!place || !maker) return;
    const now = JSON.parse(place.dataset.given), same = given && maker.childElementCount && now.language === given.language;
    given = now;
    draft = draft || restored() || begun();
    draft.sections = draft.sections.filter(one => one.panel in titles());
    if (same) document.getElementById("report-selection").textContent = given.sentence;
    else draw();
  }

  // What another tab keeps is the draft here too: the last one would be over the others' else.
  function takeOver() {
    const kept = draft && restored();
    if (!kept || JSON.stringify(kept) === JSON.stringify(draft)) return;
    draft = kept;
    draft.sections = draft.sections.filter(one => one.panel in titles());
    if (!document.getElementById("report-maker")?.childElementCount) return; // on another page: it is drawn when one comes back
    const focused = document.activeElement?.id;
    draw();
    if (focused) document.getElementById(focused)?.focus({preventScroll: true});
  }
  window.addEventListener("storage", ({key}) => { if (key === KEPT) takeOver(); });
  window.addEventListener("pageshow", ({persisted}) => { if (persisted) takeOver(); }); // nothing is told while it is laid by

  let seen = "";
  new MutationObserver(() => {
    const text = document.getElementById("report-given")?.dataset.given || "";
    if (text && (text !== seen || !document.getElementById("report-maker")?.childElementCount)) { seen = text; look(); }
  }).observe(document.body, {subtree: true, childList: true, attributes: true, attributeFilter: ["data-given"]});

  window.elchi.report = {asked: () => ({definition: definition(), kind: draft.kind, language: language(), told: given.language}), words, make};
})();
