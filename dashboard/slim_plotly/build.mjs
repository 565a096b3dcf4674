/* node build.mjs OUT: one file, as plotly.js builds its own (esbuild, the same target), with fewer kinds of traces. */
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

await build({
  entryPoints: ["entry.js"], outfile: process.argv[2], bundle: true, minify: true, format: "iife", globalName: "Plotly",
  target: "es2016", plugins: [without], loader: {".css": "empty"},
  define: {global: "window", "define.amd": "false", "process.env.NODE_DEBUG": "false"}, legalComments: "none", logLevel: "warning",
  banner: {js: "/* plotly.js, some kinds of traces; copyright Plotly, Inc.; MIT licence */"},
});
