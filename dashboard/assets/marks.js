/* Charts by keyboard. A chart is one stop; the arrows move along its marks (bars, countries, cells, dots), Enter does what
   a click does, T (elchi.js) shows the table. A mark says what its tooltip says. Nothing of a panel is known here: what can
   be pointed at (a trace with words to hover) is a mark. */
(() => {
  "use strict";
  const {act} = window.elchi;
  const DOT = 12; // px round the middle of a mark that has no size of its own

  // Words of a tooltip, line by line. They come as Plotly reads them, so they are read as HTML that nothing runs.
  const lines = told => String(told).split("<br>")
    .map(line => new DOMParser().parseFromString(line, "text/html").body.textContent.trim()).filter(Boolean);

  const axis = (layout, id) => layout[`${id[0]}axis${id.slice(1)}`];
  const round = (x, y, size) => ({left: x - size / 2, top: y - size / 2, width: size, height: size});
  const between = (x0, x1, y0, y1) =>
    ({left: Math.min(x0, x1), top: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0)});

  // Where the marks of a trace lie, in px of the drawing: index → box. `floor` is the line on which a mark stands.
  const boxes = {
    bar(trace, layout, points) {
      const across = axis(layout, trace.xaxis), down = axis(layout, trace.yaxis), lying = trace.orientation === "h";
      const [along, size] = lying ? [down, across] : [across, down];
      return points.map(({p, w, b, s}, i) => {
        const sides = [p - w / 2, p + w / 2].map(end => along._offset + along.c2p(end, true));
        const ends = [b, b + s].map(end => size._offset + size.c2p(end, true));
        const box = lying ? between(...ends, ...sides) : between(...sides, ...ends);
        return {i, box, floor: lying ? box.top + box.height / 2 : box.top + box.height, lane: lying};
      });
    },
    scatter(trace, layout, points) {
      if (!trace.mode.includes("markers")) return [];
      const across = axis(layout, trace.xaxis), down = axis(layout, trace.yaxis);
      return points.map(({x, y, ms}, i) => {
        const top = down._offset + down.c2p(y, true);
        return {i, box: round(across._offset + across.c2p(x, true), top, (ms || trace.marker.size || 0) + DOT), floor: top};
      });
    },
    heatmap(trace, layout, [grid]) {
      const across = axis(layout, trace.xaxis), down = axis(layout, trace.yaxis);
      const [xs, ys] = [[across, grid.x], [down, grid.y]].map(([one, edges]) => Array.from(edges, edge => one._offset + one.c2p(edge, true)));
      return grid.z.flatMap((row, y) => Array.from(row, (_, x) => {
        const box = between(xs[x], xs[x + 1], ys[y], ys[y + 1]);
        return {i: [y, x], box, floor: box.top + box.height};
      }));
    },
    choropleth: (trace, layout, points) => placed(trace, layout, points, point => point.ct || point.fIn?.properties?.ct, DOT * 2),
    scattergeo: (trace, layout, points) =>
      trace.mode.includes("markers") ? placed(trace, layout, points, point => point.lonlat, (trace.marker.size || 0) + DOT) : [],
  };

  // On a map: only what its tooltip says more of than a name and a nought, and not the lens, which shows the same again.
  function placed(trace, layout, points, where, size) {
    if (trace.geo !== "geo") return [];
    return points.map((point, i) => {
      const at = where(point), spot = at && layout.geo._subplot.projection(at);
      return spot && lines(one(trace.hovertext, i)).length > 1 ? {i, box: round(...spot, size), floor: 0} : null;
    }).filter(Boolean);
  }

  const one = (values, i) => !Array.isArray(values) ? values : Array.isArray(i) ? values[i[0]]?.[i[1]] : values[i];
  const speaks = trace => trace.visible !== false && trace.hoverinfo !== "skip" && trace.hovertext?.length && trace.type in boxes;

  // The marks in rows from top to bottom, each from left to right.
  function rows(plot) {
    const {_fullData: traces, _fullLayout: layout, calcdata} = plot;
    const marks = traces.filter(speaks).flatMap(trace => {
      const points = calcdata.find(points => points[0]?.trace?.index === trace.index);
      return points ? boxes[trace.type](trace, layout, points)
        .map(mark => ({...mark, told: one(trace.hovertext, mark.i), what: one(trace.customdata, mark.i), map: trace.geo})) : [];
    }).filter((mark, at, all) => mark.told && all.findIndex(other => other.told === mark.told && deed(other) === deed(mark)) === at);
    const lanes = marks.filter(mark => mark.lane).map(mark => mark.floor).sort((a, b) => a - b);
    for (const mark of marks) mark.floor = lanes.find(lane => lane >= mark.floor - 1) ?? mark.floor; // a lifted dot stands on its lane
    marks.sort((a, b) => a.floor - b.floor || 0);
    const found = [];
    for (const mark of marks) {
      if (found.length && mark.floor - found.at(-1)[0].floor < 3) found.at(-1).push(mark); else found.push([mark]);
    }
    return found.map(row => row.sort((a, b) => a.box.left - b.box.left));
  }

  const middle = ({box}) => [box.left + box.width / 2, box.top + box.height / 2];

  // Left and right go through all marks, so that none is out of reach; up and down go to the next row, on a map to what lies
  // nearest in that direction.
  function moved(found, mark, key) {
    const all = found.flat(), at = all.indexOf(mark), row = found.findIndex(row => row.includes(mark));
    const step = {ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1}[key];
    if (key === "Home") return found[row][0];
    if (key === "End") return found[row].at(-1);
    if (["ArrowLeft", "ArrowRight"].includes(key) || (found.length === 1 && !mark.map)) return all[at + step] || mark;
    const [x, y] = middle(mark);
    const away = other => { const [x1, y1] = middle(other); return mark.map ? 2 * Math.abs(x1 - x) + Math.abs(y1 - y) : Math.abs(x1 - x); };
    const there = mark.map ? all.filter(other => (middle(other)[1] - y) * step > 1) : found[row + step] || [];
    return there.reduce((best, other) => !best || away(other) < away(best) ? other : best, null) || mark;
  }

  // --- the one stop of a chart ---------------------------------------------------------------------------------
  const known = new WeakMap(); // stop → the mark that was present last
  const watched = new WeakSet();
  const unused = new WeakSet(); // stops at which no key was pressed since they have the focus: the keys are told
  const plotOf = stop => stop.parentElement.querySelector(".js-plotly-plot");
  const deed = mark => JSON.stringify(mark.what || mark.told); // the same deed may be done at several marks
  let many = 0;

  function present(stop, found) {
    const all = found.flat(), before = known.get(stop);
    return before && (all.find(mark => mark.told === before.told && deed(mark) === deed(before))
      || all.find(mark => deed(mark) === deed(before))) || all[0];
  }

  function show(stop) {
    const plot = plotOf(stop);
    const found = plot?._fullLayout ? rows(plot) : [], mark = present(stop, found), all = found.flat();
    if (!mark) return stop.replaceChildren();
    if (!watched.has(plot)) { // drawn anew while it has the focus: the mark moves along
      watched.add(plot);
      plot.on("plotly_afterplot", () => document.activeElement === stop && show(stop));
    }
    known.set(stop, mark);
    const told = lines(mark.told), place = document.createElement("div"), tip = document.createElement("div");
    place.className = "mark";
    Object.assign(place.style, Object.fromEntries(Object.entries(mark.box).map(([side, px]) => [side, `${px}px`])));
    place.id = `mark-${++many}`; // a new one each time: that is what is read out
    for (const [name, value] of Object.entries({role: "option", "aria-label": told.join(", "), "aria-selected": "true",
      "aria-setsize": all.length, "aria-posinset": all.indexOf(mark) + 1})) place.setAttribute(name, value);
    tip.className = "mark-tip";
    tip.setAttribute("aria-hidden", "true");
    tip.append(...told.map((line, i) => Object.assign(document.createElement(i ? "span" : "b"), {textContent: line})));
    if (unused.has(stop)) tip.append(Object.assign(document.createElement("small"), {textContent: document.getElementById("keys")?.textContent || ""}));
    stop.replaceChildren(place, tip);
    stop.setAttribute("aria-activedescendant", place.id);
    lay(tip, mark.box, stop);
    place.scrollIntoView({block: "nearest"});
  }

  // Above its mark, or below where there is no room; beside a mark that is as high as the chart.
  function lay(tip, {left, top, width, height}, {clientWidth: room, clientHeight: depth}) {
    const wide = tip.offsetWidth, above = top - tip.offsetHeight - 10, beside = left + width + 10;
    const tall = height > depth / 2, x = !tall ? left + width / 2 - wide / 2 : beside + wide > room ? left - wide - 10 : beside;
    tip.style.left = `${Math.max(0, Math.min(x, room - wide))}px`;
    tip.style.top = `${tall ? top : above > -40 ? above : top + height + 10}px`;
  }

  const isStop = element => element?.matches?.(".marks");
  document.addEventListener("focusin", ({target}) => {
    if (!isStop(target)) return;
    unused.add(target);
    show(target);
  });
  document.addEventListener("focusout", ({target}) => isStop(target) && target.replaceChildren());
  document.addEventListener("keydown", event => {
    const stop = event.target;
    if (!isStop(stop) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!plotOf(stop)?._fullLayout) return; // not drawn yet
    const found = rows(plotOf(stop)), mark = present(stop, found);
    if (!mark) return;
    if (/^(Arrow|Home|End)/.test(event.key)) {
      unused.delete(stop);
      known.set(stop, moved(found, mark, event.key));
      show(stop);
    } else if (event.key === "Enter" || event.key === " ") act(mark.what);
    else return;
    event.preventDefault();
  });

  document.addEventListener("elchi-painted", ({detail: {panel, figure}}) => {
    const stop = document.getElementById(`marks-${panel}`);
    if (stop) { // from now on the figure alone says how high it is, also where Plotly, at a new width, takes its height away
      stop.parentElement.dataset.painted = "yes";
      stop.parentElement.style.setProperty("--painted", `${figure.layout.height}px`);
    }
    if (stop) stop.hidden = !figure.data.some(trace => trace.hoverinfo !== "skip" && trace.hovertext?.length);
  });
})();
