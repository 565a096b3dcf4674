/* node build.mjs OUT: one file, as plotly.js builds its own (esbuild, the same target), with fewer kinds of traces. */
import {build} from "esbuild";

// Our maps name countries by their ISO code, which is the shapes' own; the list of names and spellings stays out.
const noNames = {
  name: "no-names",
  setup(made) {
    made.onResolve({filter: /^country-iso-search$/}, () => ({path: "no-names", namespace: "ours"}));
    made.onLoad({filter: /.*/, namespace: "ours"}, () => ({
      contents: "exports.COUNTRIES = []; exports.createLookup = () => ({lookupAlpha3: () => undefined});",
    }));
  },
};

await build({
  entryPoints: ["entry.js"], outfile: process.argv[2], bundle: true, minify: true, format: "iife", globalName: "Plotly",
  target: "es2016", plugins: [noNames], loader: {".css": "empty"},
  define: {global: "window", "define.amd": "false", "process.env.NODE_DEBUG": "false"}, legalComments: "none", logLevel: "warning",
  banner: {js: "/* plotly.js, some kinds of traces; copyright Plotly, Inc.; MIT licence */"},
});
