/* Tells when something began and when the last chart was drawn, whoever draws it: a chart is drawn when its SVG rests. */
(() => {
  const clock = window.pageClock = {drawn: 0, placed: 0, touched: 0, began: 0, said: 0, parsed: 0};
  new MutationObserver(changes => {
    const now = performance.now();
    clock.touched = now;
    if (!clock.said && document.querySelector("#count b")?.textContent) requestAnimationFrame(() => { clock.said ||= performance.now(); });
    if (!clock.parsed && window.Plotly) clock.parsed = now;
    if (changes.some(({target}) => target.nodeType === 1 && target.closest(".main-svg, .svg-container"))) clock.drawn = now;
  }).observe(document, {subtree: true, childList: true, attributes: true});
  addEventListener("click", ({timeStamp}) => { clock.began = timeStamp; clock.drawn = 0; }, true);
  document.addEventListener("elchi-placed", () => { clock.placed = performance.now(); });
  const charts = () => [...document.querySelectorAll(".js-plotly-plot")].filter(plot => plot.offsetParent && plot._fullLayout && !plot.closest(".stage"));

  // Quiet: nothing changed for so long, all charts are there.
  clock.quiet = ms => performance.now() - clock.touched > ms && clock.drawn && document.querySelector(".main-svg")
    && !document.documentElement.dataset.waiting && !document.querySelector(".dash-graph--pending");
  const requests = () => performance.getEntriesByType("resource").filter(({name}) => name.endsWith("/view"));
  clock.told = () => {
    const asked = requests().filter(({startTime}) => startTime >= clock.began);
    return {
      drawn: clock.drawn - clock.began, placed: clock.placed - clock.began, said: clock.said, asked: asked.length,
      server: asked.reduce((sum, {requestStart, responseEnd}) => sum + responseEnd - requestStart, 0),
      wire: asked.reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0),
    };
  };
  clock.figures = () => charts().map(({data, layout}) => structuredClone({data, layout}));

  // The floor: the charts of one view redrawn as those of another by Plotly alone, in this very page.
  clock.floor = async (before, after) => {
    const plots = charts(), draw = figures => Promise.all(plots.map((plot, at) =>
      window.Plotly.react(plot, structuredClone(figures[at].data), structuredClone(figures[at].layout))));
    const rest = () => new Promise(done => setTimeout(done, 400));
    await draw(before);
    await rest();
    const begun = performance.now();
    await draw(after);
    const returned = performance.now();
    await rest();
    return Math.max(returned, clock.drawn) - begun;
  };
})();
