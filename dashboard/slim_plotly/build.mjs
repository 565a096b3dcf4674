/* node build.mjs OUT: one file, as plotly.js builds its own (esbuild, the same target), with fewer kinds of traces. */
import {readFile} from "node:fs/promises";
import {build} from "esbuild";

// Our maps name countries by their ISO code, which is the shapes' own: the list of names and spellings stays out. They are
// drawn in two projections, both of which d3-geo has: the hundred others stay out.
const LEFT_OUT = {
  "country-iso-search": "exports.COUNTRIES = []; exports.createLookup = () => ({lookupAlpha3: () => undefined});",
  "d3-geo-projection": "",
};
const without = {
  name: "without",
  setup(made) {
    made.onResolve({filter: /^(country-iso-search|d3-geo-projection)$/}, ({path}) => ({path, namespace: "left-out"}));
    made.onLoad({filter: /.*/, namespace: "left-out"}, ({path}) => ({contents: LEFT_OUT[path]}));
  },
};

// A map that gets new colours is drawn anew by Plotly from the topology on: shapes, their bounds, what a pointer hits, their
// lines. None of that depends on a colour, so it is kept with the shape it is of; the lines, with the projection too.
const KEPT = `
const kept = new WeakMap();
const keep = (of, name, make) => {
  if (!kept.has(of)) kept.set(of, {__proto__: null});
  const known = kept.get(of);
  return name in known ? known[name] : known[name] = make();
};`;
const CHANGED = [
  [/src[/]lib[/]topojson_utils[.]js$/, [
    ["return topojsonFeature(topojson, obj).features;", "return keep(obj, 'features', () => topojsonFeature(topojson, obj).features);"],
  ]],
  [/src[/]traces[/]choropleth[/]plot[.]js$/, [
    ["geoUtils.feature2polygons(feature)", "keep(feature, 'polygons', () => geoUtils.feature2polygons(feature))"],
    ["geoUtils.computeBbox(feature)", "keep(feature, 'bounds', () => geoUtils.computeBbox(feature))"],
  ]],
  [/src[/]plots[/]geo[/]geo[.]js$/, [
    ["var k;\n\n    function translatePoints", `var k;
    var view = JSON.stringify([projection.scale(), projection.translate(), projection.center(), projection.rotate(), projection.clipExtent(),
      this._fullLayout[this.id].projection]);
    if (this.drawnView !== view) { this.drawnView = view; this.drawn = new WeakMap(); }
    var drawn = this.drawn;

    function translatePoints`],
    ["this.dataPaths[k].attr('d', function (d) {\n            return pathFn(d.geojson);\n        });", `this.dataPaths[k].each(function (d) {
            var line = d.geojson && drawn.get(d.geojson);
            if (line === undefined) {
                line = pathFn(d.geojson);
                if (d.geojson) drawn.set(d.geojson, line);
            }
            if (line === null) this.removeAttribute('d');
            else if (this.getAttribute('d') !== line) this.setAttribute('d', line);
        });`],
  ]],
  // A note that says the same at the same place stays. All of them were drawn twice: once for axes that choose their range.
  [/src[/]components[/]annotations[/]draw[.]js$/, [
    ["fullLayout._infolayer.selectAll('.annotation').remove();", `var layer = fullLayout._infolayer.node(), standing = keep(gd, 'notes', () => ({}));
    var where = JSON.stringify([fullLayout._size, fullLayout.width, fullLayout.height, fullLayout.meta]);
    var place = axis => axis && [axis._offset, axis._length, axis.range, axis.type, axis._categories];
    var known = {};
    for (const [i, options] of fullLayout.annotations.entries()) {
        var axes = [options.xref, options.yref].map(ref => place(Axes.getFromId(gd, ref)));
        known[i] = where + JSON.stringify([axes, options], (name, value) => name[0] === '_' ? undefined : value);
    }
    for (const note of layer.querySelectorAll('.annotation')) {
        var at = note.getAttribute('data-index');
        if (!(at in known) || !fullLayout.annotations[at].visible || standing[at]?.note !== note || standing[at].said !== known[at]) note.remove();
    }`],
    ["for(var i = 0; i < fullLayout.annotations.length; i++) {\n        if(fullLayout.annotations[i].visible) {\n            drawOne(gd, i);\n        }\n    }", `
    var notes = written = [];
    try {
        for (const [i, options] of fullLayout.annotations.entries()) {
            if (!options.visible || standing[i]?.said === known[i] && standing[i].note.parentNode === layer) continue;
            drawOne(gd, i);
            standing[i] = {said: known[i], note: layer.lastChild};
        }
    } finally {
        written = null;
    }
    Drawing.measure(notes.map(([words]) => words));
    for (const [, place] of notes) place();
    `],
    ["svgTextUtils.convertToTspans(s, gd, drawGraphicalElements);",
      "svgTextUtils.convertToTspans(s, gd, () => written ? written.push([annText.node(), drawGraphicalElements]) : drawGraphicalElements());"],
    ["function drawOne(gd, index) {", "var written = null; // words that wait to be measured together, and what places each\nfunction drawOne(gd, index) {"],
  ]],
  // Words that are measured together make the browser lay out the page once, not once for each.
  [/src[/]components[/]drawing[/]index[.]js$/, [
    ["drawing.bBox = function (node, inTester, hash) {", `drawing.measure = function (nodes) {
    var tester = drawing.tester.node(), tested = new Map();
    for (const node of nodes) {
        var hash = nodeHash(node);
        if (!hash || drawing.savedBBoxes[hash] || tested.has(hash)) continue;
        tested.set(hash, tester.appendChild(node.cloneNode(true)));
        d3.select(tested.get(hash)).attr('transform', null).call(svgTextUtils.positionText, 0, 0);
    }
    var from = tested.size && drawing.testref.node().getBoundingClientRect();
    for (const [hash, node] of tested) {
        var {height, width, left, top, right, bottom} = node.getBoundingClientRect();
        drawing.savedBBoxes[hash] = {
            height, width, left: left - from.left, top: top - from.top, right: right - from.left, bottom: bottom - from.top
        };
        savedBBoxesCount++;
    }
    for (const node of tested.values()) node.remove();
};
drawing.bBox = function (node, inTester, hash) {`],
  ]],
  // A plot that does not follow its window need not be measured.
  [/src[/]plot_api[/]plot_api[.]js$/, [
    ["|| gd.clientHeight === 0;", "|| context.responsive && gd.clientHeight === 0;"],
    ["|| gd.clientWidth === 0;", "|| context.responsive && gd.clientWidth === 0;"],
  ]],
  [/src[/]components[/]annotations[/]calc_autorange[.]js$/, [
    ["if(annotationList.length && gd._fullData.length) {", "if(annotationList.length && gd._fullData.length && Axes.list(gd).some(axis => axis.autorange)) {"],
  ]],
  // Small things that are done thousands of times.
  [/src[/]lib[/]nested_property[.]js$/, [
    ["indexed = String(propParts[j]).match(", "indexed = propStr.includes('[') && String(propParts[j]).match("],
  ]],
  [/src[/]components[/]color[/]index[.]js$/, [
    ["return toRgb(s);", "{ const read = keep(toRgb, s, () => toRgb(s)); return read && {...read}; }"],
  ]],
];
const keeping = {
  name: "keeping",
  setup(made) {
    for (const [file, changes] of CHANGED) {
      made.onLoad({filter: file}, async ({path}) => {
        let text = (await readFile(path, "utf8")).replaceAll("\r\n", "\n");
        for (const [was, is] of changes) {
          if (!text.includes(was)) throw new Error(`${path} is another one: ${was}`);
          text = text.replace(was, () => is);
        }
        return {contents: text + KEPT};
      });
    }
  },
};

await build({
  entryPoints: ["entry.js"], outfile: process.argv[2], bundle: true, minify: true, format: "iife", globalName: "Plotly",
  target: "es2016", plugins: [without, keeping], loader: {".css": "empty"},
  define: {global: "window", "define.amd": "false", "process.env.NODE_DEBUG": "false"}, legalComments: "none", logLevel: "warning",
  banner: {js: "/* plotly.js, some kinds of traces; copyright Plotly, Inc.; MIT licence */"},
});
