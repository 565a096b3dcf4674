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
  if (!kept.has(of)) kept.set(of, {});
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
