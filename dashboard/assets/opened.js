/* The record that lies open is marked in the list: cards are drawn without knowing which it is, so that to open one draws none
   of them anew. */
(() => {
  "use strict";
  document.addEventListener("elchi-placed", () => {
    const open = new URLSearchParams(location.search).get("open");
    for (const link of document.querySelectorAll(".records th a.view")) {
      const lies = open !== null && new URLSearchParams(link.search).get("open") === open;
      link.closest("tr").classList.toggle("opened", lies);
      if (lies) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  });
})();
