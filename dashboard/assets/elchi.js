/* The little JavaScript there is: links and controls write the address, the address is what is shown.
   No inline script anywhere. Beside it: view.js (what the address names is asked for and put into place), focus.js
   (where the focus goes, what is said), opened.js (the open record), figures.js (charts), marks.js (charts by keyboard), picture.js and
   picture_dialog.js (what leaves the page), views.js. */
(() => {
  "use strict";
  const root = document.documentElement;
  const said = JSON.parse(document.getElementById("calendars").textContent);
  for (const [code, calendar] of Object.entries(said.calendars)) {
    window[`dayjs_locale_${said.languages[code].toLowerCase()}`] = calendar;
  }

  // --- the address ---------------------------------------------------------------------------------------------
  function navigate(href) {
    const url = new URL(href, location.href);
    if (url.href === location.href) return window.elchi.retry();
    const elsewhere = url.pathname !== location.pathname;
    history.pushState({}, "", url.pathname + url.search + url.hash);
    window.elchi.follow();
    if (elsewhere) window.scrollTo(0, 0);
  }

  // Sets parameters of the address; an empty value takes one out, and several (of people, whose names may have commas)
  // stand one by one. The page of a list starts anew.
  function setParameters(changes) {
    const parameters = new URLSearchParams(location.search);
    const before = parameters.toString();
    for (const [name, value] of Object.entries(changes)) {
      const [first, ...more] = [value].flat().filter(Boolean);
      if (first) parameters.set(name, first); else parameters.delete(name);
      more.forEach(one => parameters.append(name, one));
    }
    if (parameters.toString() === before) return;
    if (!("open" in changes)) ["open", "page"].forEach(name => parameters.delete(name));
    parameters.delete("made"); // of a view reopened by its code: this is another one
    if (!["period", "from", "to"].some(name => parameters.has(name))) parameters.set("period", "all");
    navigate(location.pathname + "?" + parameters.toString().replaceAll("%2C", ",").replaceAll("+", "%20"));
  }

  // Codes by parameter are chosen, or taken off when all of them are chosen already: one step, so that Back is one too.
  function toggle(codes) {
    const parameters = new URLSearchParams(location.search);
    const chosen = Object.fromEntries(Object.keys(codes).map(name => [name, name === "person"
      ? parameters.getAll(name) : (parameters.get(name) || "").split(",").filter(Boolean)]));
    const off = Object.entries(codes).every(([name, code]) => chosen[name].includes(code));
    setParameters(Object.fromEntries(Object.entries(codes).map(([name, code]) => {
      const others = chosen[name].filter(other => other !== code);
      const all = off ? others : [...others, code];
      return [name, name === "person" ? all : all.join(",")];
    })));
  }

  // What the other scripts of this folder take from here, and what they are told: figures painted, answers placed.
  const tell = (what, detail) => document.dispatchEvent(new CustomEvent(`elchi-${what}`, {detail}));

  function act(what) {
    if (!what) return;
    if (what.toggle) toggle(what.toggle);
    else if (what.set) setParameters(what.set);
    else if (what.from) setParameters({period: "", from: what.from, to: what.to});
    else if (what.open) setParameters({open: what.open});
  }

  // The link of a view that a press or a click follows in this window.
  const followed = event => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) && event.target.closest("a.view");
  const target = link => link.getAttribute("href").startsWith("?") ? location.pathname + link.getAttribute("href") : link.href;

  // Asked when the mouse goes down: it comes up a tenth of a second later. Not by a finger, which may be about to scroll.
  document.addEventListener("pointerdown", event => {
    const link = event.pointerType === "mouse" && followed(event);
    if (link) window.elchi.foresee(new URL(target(link), location.href));
  });

  document.addEventListener("click", event => {
    const link = followed(event);
    if (link) {
      event.preventDefault();
      navigate(target(link));
      if (link.matches(".from-top")) window.scrollTo(0, 0); // what was chosen stands at the top
      if (link.matches(".choice")) close(link.closest("details.opening")); // one choice ends the choosing
      return;
    }
    for (const open of document.querySelectorAll("details.opening[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
    const button = event.target.closest("button");
    if (!button) return;
    if (button.matches(".theme-switch")) setTheme(root.dataset.theme === "dark" ? "light" : "dark", true);
    if (button.matches(".expand")) expand(button.closest(".card"));
    if (button.matches(".filters-open, .filters-close")) showFilters(button.matches(".filters-open"));
    if (button.matches(".print")) window.print();
  });

  document.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target.matches("input[type=date]")) event.target.blur(); // a day counts when it is left
    if (event.key !== "Escape" || document.querySelector("dialog[open]") || document.querySelector(".mantine-MultiSelect-dropdown:not([style*='display: none'])")) return;
    const open = [...document.querySelectorAll("details.opening[open]")].at(-1);
    if (open) close(open);
    else if (root.dataset.filters) showFilters(false);
    else document.getElementById("close-record")?.click();
  }, true); // before a list closes its own options, so that one key closes one thing

  // What opens takes the focus where one types, and only one thing is open at a time.
  document.addEventListener("toggle", event => {
    const opened = event.target;
    if (!opened.open || !opened.matches?.("details.opening")) return;
    document.querySelectorAll("details.opening[open]").forEach(other => { if (other !== opened) other.open = false; });
    const settle = () => {
      keepInside(opened.querySelector(".dropdown"));
      opened.querySelector("input.mantine-MultiSelect-inputField")?.focus();
    };
    furnish(opened.querySelector(".dropdown")).then(settle);
  }, true);

  // What is closed is empty: calendars and lists are put into their place when it opens, lists with what they offer.
  const kept = new Map(); // place → what belongs there
  let offered = {}; // control → what its list offers
  const living = part => [part].flat().some(one => one?.namespace === "dash_mantine_components" || (one?.props?.children && living(one.props.children)));
  const isOpen = id => Boolean(document.getElementById(id)?.closest("details")?.open);
  function thinned(part) {
    if (Array.isArray(part)) return part.map(thinned);
    if (!part?.props) return part;
    const {id, children} = part.props;
    if (id?.control in offered) return {...part, props: {...part.props, data: offered[id.control]}};
    if (typeof id !== "string" || !id.startsWith("dropdown-") || !living(children)) {
      return children ? {...part, props: {...part.props, children: thinned(children)}} : part;
    }
    kept.set(id, children);
    return {...part, props: {...part.props, children: isOpen(id) ? thinned(children) : null}};
  }
  const offers = {};
  async function offer() {
    const address = document.getElementById("shown").dataset.choices;
    offers[address] = offers[address] || fetch(address).then(came => came.ok ? came.json() : {});
    offered = await offers[address];
  }
  async function furnish(place) {
    if (!kept.has(place.id) || place.childElementCount) return;
    if (JSON.stringify(kept.get(place.id)).includes('"MultiSelect"')) await offer().catch(() => delete offers[document.getElementById("shown").dataset.choices]);
    const there = new Promise(done => new MutationObserver((_, watch) => { watch.disconnect(); done(); }).observe(place, {childList: true}));
    window.dash_clientside.set_props(place.id, {children: thinned(kept.get(place.id))});
    await there;
  }

  // What would stick out of the window is moved back into it.
  function keepInside(box) {
    box.style.translate = "";
    const {left, right} = box.getBoundingClientRect(), room = document.documentElement.clientWidth - 8;
    const shift = right > room ? Math.max(room - right, 8 - left) : Math.max(0, 8 - left);
    if (shift) box.style.translate = `${shift}px 0`;
  }

  function close(details) {
    if (!details) return;
    details.open = false;
    details.querySelector("summary").focus();
  }

  // T reads the chart that has the focus as a table.
  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "t" || event.target.closest("input, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    const link = event.target.closest(".card")?.querySelector(".tool.view");
    if (link) link.click();
  });

  function showFilters(open) {
    if (open) root.dataset.filters = "open"; else delete root.dataset.filters;
    document.querySelector(".filters-open")?.setAttribute("aria-expanded", String(open));
    document.querySelector(open ? "#controls summary" : ".filters-open")?.focus();
  }

  function expand(card) {
    if (document.fullscreenElement) document.exitFullscreen(); else card.requestFullscreen?.();
  }

  // --- theme and width -----------------------------------------------------------------------------------------
  const remembered = { // kept only once the reader has chosen
    get: () => { try { return localStorage.getItem("elchi-theme"); } catch { return null; } },
    set: theme => { try { localStorage.setItem("elchi-theme", theme); } catch { /* private window: not remembered */ } },
  };
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  function setTheme(theme, keep) {
    root.dataset.theme = theme;
    if (keep) remembered.set(theme);
    window.elchi?.tellDash?.("theme", {data: theme});
    window.elchi?.repaint?.();
  }

  root.dataset.theme = remembered.get() || (prefersDark.matches ? "dark" : "light");
  prefersDark.addEventListener("change", () => remembered.get() || setTheme(prefersDark.matches ? "dark" : "light"));

  const widths = [["narrow", matchMedia("(max-width: 767px)")], ["medium", matchMedia("(max-width: 1199px)")]];
  const width = () => (widths.find(([, query]) => query.matches) || ["wide"])[0];
  widths.forEach(([, query]) => query.addEventListener("change", () => window.elchi.ask()));

  // --- what Dash calls -----------------------------------------------------------------------------------------
  const none = () => window.dash_clientside.no_update;
  let told = ""; // the language that calendars speak
  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    elchi: {
      // What Dash learns when it begins: the theme.
      start: () => root.dataset.theme,

      theme: theme => theme,

      language: search => {
        const code = new URLSearchParams(search || "").get("lang");
        const language = said.languages[code] || said.languages[root.dataset.defaultLanguage];
        if (language === told) return none();
        root.lang = told = language;
        return {locale: language.toLowerCase(), firstDayOfWeek: 1};
      },

      // A control writes its parameters when it shows something else than the server gave it.
      choose: (values, ids) => {
        const shown = JSON.parse(document.getElementById("shown")?.dataset.shown || "{}");
        const plain = value => JSON.stringify(Array.isArray(value) ? value.map(day) : day(value));
        for (const {prop_id: changed} of window.dash_clientside.callback_context.triggered) {
          const name = JSON.parse(changed.slice(0, changed.lastIndexOf("."))).control;
          const value = values[ids.findIndex(id => id.control === name)];
          if (!(name in shown) || plain(value) === plain(shown[name])) continue;
          if (name === "period") {
            if (value?.[0] && value[1]) setParameters({period: "", from: day(value[0]), to: day(value[1])});
          } else if (name === "asof") {
            if (value) setParameters({asof: day(value)});
          } else if (name === "compare-from" || name === "compare-to") {
            const [from, to] = ["from", "to"].map(end => values[ids.findIndex(id => id.control === `compare-${end}`)]);
            if (from && to && from <= to) setParameters({compare: `${from}..${to}`});
          } else if (name === "words") {
            setParameters({q: (value || "").trim()});
          } else {
            const given = name === "country" ? ["group", "country"] : [name];
            setParameters(Object.fromEntries(given.map(parameter => {
              const codes = (value || []).filter(chosen => chosen.startsWith(`${parameter}:`)).map(chosen => chosen.slice(parameter.length + 1));
              return [parameter, name === "person" ? codes : codes.join(",")];
            })));
          }
        }
        return none();
      },
    },
  });

  window.elchi = {act, close, tell, said, width, thinned};

  // Calendars give days with or without an hour.
  const day = value => /^\d{4}-\d\d-\d\d[ T]/.test(value || "") ? value.slice(0, 10) : value;

  // --- what the lists of choices call --------------------------------------------------------------------------
  const APOSTROPHES = /['’‘ʻʼ`´′ʹ‛ʾʿ＇]/g;
  const fold = text => text.replace(APOSTROPHES, "").normalize("NFKC").toLowerCase()
    .normalize("NFD").replace(/([a-z])[\u0300-\u036f]+/g, "$1").normalize("NFC").replaceAll("ё", "е").trim();

  window.dashMantineFunctions = Object.assign({}, window.dashMantineFunctions, {
    // A choice is found by any of its spellings in any language, with any apostrophe, from the beginning of a word.
    findChoices: ({options, search}) => {
      const wanted = fold(search);
      if (!wanted) return options;
      const fits = choice => ` ${choice.search || ""} ${fold(choice.label)}`.includes(` ${wanted}`)
        || fold(choice.label).includes(wanted);
      return options.map(option => option.items ? {...option, items: option.items.filter(fits)} : option)
        .filter(option => option.items ? option.items.length : fits(option));
    },
    choice: ({option, checked}) => window.React.createElement("span", {className: checked ? "option chosen" : "option"},
      window.React.createElement("span", null, option.label), window.React.createElement("b", null, option.count)),
  });
})();
