/* Draws the charts. Plotly is fetched beside everything else and read once the page's words and numbers are there. A figure
   comes with names of colours, which are resolved here, so that a change of theme needs no server. */
(() => {
  "use strict";
  const {act, tell} = window.elchi;
  const root = document.documentElement;

  // --- what drawing needs --------------------------------------------------------------------------------------
  let library = null;
  function plotly() {
    if (window.Plotly) return null;
    library = library || new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), {src: root.dataset.plotly, onload: done, onerror: () => { library = null; failed(new Error("no Plotly")); }});
      document.head.append(script);
    });
    return library;
  }

  // The shapes of countries, under a name that says their content: Plotly itself would ask for them without.
  let shapes = null;
  function map(figure) {
    if (!figure.data.some(({geo, type}) => geo || type === "choropleth")) return null;
    if (window.PlotlyGeoAssets?.topojson?.world_50m) return null;
    shapes = shapes || fetch(root.dataset.map).then(came => came.json()).then(topology => {
      window.PlotlyGeoAssets = {topojson: {...window.PlotlyGeoAssets?.topojson, world_50m: topology}};
    }).catch(() => { shapes = null; }); // Plotly asks for them, then
    return shapes;
  }

  // The faces in which a figure is written, of the scripts that its words need.
  const FACES = ['400 15px "Source Sans 3"', '600 15px "Source Sans 3"', '600 22px "Source Serif 4"'];
  const letters = new Set(); // what the faces were fetched for
  function fonts(figure) {
    const fresh = [...new Set(`A${JSON.stringify(figure).match(/[^\0-\x7f]+/g)?.join("")}`)].filter(letter => !letters.has(letter));
    return !fresh.length ? null : Promise.all(FACES.map(face => document.fonts.load(face, fresh.join("")))).catch(() => null)
      .then(() => fresh.forEach(letter => letters.add(letter)));
  }

  // The colours of a theme, each looked up once: asking makes the browser style the whole page first.
  const known = {};
  function colours() {
    const style = getComputedStyle(root), of = known[root.dataset.theme] ??= {};
    return name => of[name] ??= style.getPropertyValue(name).trim();
  }

  function resolve(value, colour) {
    if (typeof value === "string") return value.includes("var(--") ? value.replace(/var\((--[a-z0-9-]+)\)/g, (_, name) => colour(name)) : value;
    if (Array.isArray(value)) return value.map(part => resolve(part, colour));
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(part, colour)]));
    }
    return value;
  }

  // --- drawing -------------------------------------------------------------------------------------------------
  const painted = new Map(); // panel → its figure as the server gave it
  const plotOf = panel => document.querySelector(`.card-${panel} .plot > div`);
  const drawnIn = new WeakMap(); // plot → its panel
  const config = plot => JSON.parse(plot.parentElement.dataset.config);

  // Figures by panel; none where a card has a table or nothing to show.
  async function draw(all) {
    const figures = all.filter(([, figure]) => figure);
    for (const [panel, figure] of all) if (!figure && !drawnIn.has(plotOf(panel))) plotOf(panel)?.classList.remove("js-plotly-plot"); // awaited no more
    for (const [panel, figure] of figures) {
      painted.set(panel, figure);
      tell("painted", {panel, figure});
    }
    if (!figures.length) return;
    const awaited = [plotly(), ...figures.flatMap(([, figure]) => [fonts(figure), map(figure)])].filter(Boolean);
    if (awaited.length) await Promise.all(awaited); // else they are drawn at once, before anything else is
    const colour = colours(), current = figures.filter(([panel, figure]) => painted.get(panel) === figure); // else a newer one
    const wide = current.map(([panel]) => width(plotOf(panel))); // of all, before any is drawn: asking lays out the page
    current.forEach(([panel, figure], i) => put(panel, figure, colour, wide[i]));
  }

  // The room that a plot has, in px, as Plotly measures it; none while it is not shown.
  const width = plot => plot && parseFloat(getComputedStyle(plot).width) || undefined;

  function put(panel, figure, colour, wide) {
    const plot = plotOf(panel);
    if (!plot) return;
    window.Plotly.react(plot, resolve(figure.data, colour), {...resolve(figure.layout, colour), width: wide}, config(plot));
    if (drawnIn.has(plot)) return;
    drawnIn.set(plot, panel);
    plot.on("plotly_click", ({points}) => act(points.map(point => meant(panel, point)).find(what => what && typeof what === "object")));
    plot.on("plotly_selected", chosen => drag((chosen?.points || []).map(point => meant(panel, point)).filter(what => what?.from)));
    widths.observe(plot);
  }

  // What a mark stands for: a number of a trace, or a cell of a grid.
  function meant(panel, {curveNumber, pointNumber, x, y}) {
    const told = painted.get(panel)?.data[curveNumber]?.customdata;
    return typeof pointNumber === "number" ? told?.[pointNumber] : told?.[y]?.[x];
  }

  function drag(days) {
    if (days.length) act({from: days.map(day => day.from).sort()[0], to: days.map(day => day.to).sort().at(-1)});
  }

  const widths = new ResizeObserver(changes => {
    for (const {target: plot} of changes) {
      const room = plot.clientWidth;
      if (root.dataset.theme !== "paper" && room && plot._fullLayout && Math.abs(plot._fullLayout.width - room) > 1) window.Plotly.relayout(plot, {width: width(plot)});
    }
  });

  // Another page: its cards are new ones.
  function forget() {
    painted.clear();
    for (const plot of document.querySelectorAll("#page .js-plotly-plot")) {
      if (!drawnIn.has(plot)) continue;
      widths.unobserve(plot);
      window.Plotly.purge(plot);
    }
  }

  // Paper is light: charts are painted anew for it, and back afterwards.
  const PAPER = 655; // px between the margins of an A4 page
  function repaint(paper) {
    const colour = colours(), shown = [...painted].map(([panel, figure]) => [figure, plotOf(panel)]).filter(([, plot]) => plot?._fullLayout);
    const low = plot => parseInt(getComputedStyle(plot.closest(".card")).getPropertyValue("--paper-height"), 10); // a card may ask for it
    const sizes = shown.map(([{layout: {height}}, plot]) => paper ? {width: paper, height: low(plot) || height} : {width: width(plot), height});
    shown.forEach(([figure, plot], i) => {
      const layout = paper ? onPaper(figure.layout, paper) : figure.layout;
      window.Plotly.react(plot, resolve(figure.data, colour), {...resolve(layout, colour), ...sizes[i]}, config(plot));
    });
  }
  // Years keep apart on a page: of those with a name every second, third … keeps it where all would touch.
  const LETTER = 8, BETWEEN = 3; // px of a letter of an axis, and between two names
  function apart(axis, width) {
    if (!axis.ticktext || axis.tickangle) return axis;
    const [begins, ends] = axis.domain || [0, 1], names = axis.ticktext.map(text => text.split("<br>"));
    const named = names.flatMap(([name], place) => name ? [place] : []);
    const widest = Math.max(0, ...names.map(([name]) => name.length)) * LETTER + BETWEEN;
    const every = Math.ceil(widest * named.length / (width * (ends - begins)));
    const kept = new Set(named.filter((_, at) => at % every === 0));
    return {...axis, ticktext: names.map(([name, ...below], place) => [kept.has(place) ? name : "", ...below].join("<br>"))};
  }
  // Lanes keep their labels readable on paper, and give up the columns of words that a page has no room for.
  function onPaper(layout, width) {
    const {left, right} = layout.meta || {}, {l = 0, r = 0} = layout.margin || {};
    if (!left) return layout.xaxis ? {...layout, xaxis: apart(layout.xaxis, width - l - r)} : layout;
    const share = left / (width - right);
    return {
      ...layout, margin: {...layout.margin, r: right},
      xaxis: apart({...layout.xaxis, domain: [share, 1]}, width - right), xaxis2: {...layout.xaxis2, domain: [0, share]},
      annotations: layout.annotations.filter(note => note.name !== "roomy"),
    };
  }
  let screenTheme = null;
  window.addEventListener("beforeprint", () => {
    screenTheme = root.dataset.theme;
    root.dataset.theme = "paper";
    repaint(PAPER);
  });
  window.addEventListener("afterprint", () => {
    root.dataset.theme = screenTheme || root.dataset.theme;
    repaint();
  });

  Object.assign(window.elchi, {draw, forget, repaint, fonts, plotly});
})();
