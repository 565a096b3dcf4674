"use strict";
// The kinds of traces that our figures have (dashboard/panels, dashboard/charts); scatter is in the core.
const Plotly = require("plotly.js/lib/core");
Plotly.register([
  require("plotly.js/lib/bar"), require("plotly.js/lib/heatmap"),
  require("plotly.js/lib/choropleth"), require("plotly.js/lib/scattergeo"),
]);
module.exports = Plotly;
