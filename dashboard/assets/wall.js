/* On a wall everything is drawn larger by zoom (width.css), of which Plotly's maps know nothing: they ask the event where in
   the drawing the pointer is, so the event is told in the drawing's own px. */
(() => {
  "use strict";
  for (const kind of ["mousemove", "mousedown", "mouseup", "click"]) {
    document.addEventListener(kind, event => {
      const drawing = event.target.closest?.(".svg-container"), zoom = drawing?.currentCSSZoom || 1;
      if (zoom === 1) return;
      const box = drawing.getBoundingClientRect();
      Object.defineProperties(event, {offsetX: {value: (event.clientX - box.left) / zoom}, offsetY: {value: (event.clientY - box.top) / zoom}});
    }, true);
  }
})();
