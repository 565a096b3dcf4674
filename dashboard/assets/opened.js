/* The record that lies open, as far as the cards go: they are drawn without knowing which it is, so that to open one draws none
   of them anew. Its line in the list is marked, and links that show the same meetings another way leave it open. */
(() => {
  "use strict";
  const LOOKS = [...(window.elchi.said.looks || []), "lang"]; // parameters that choose no meetings
  const record = () => document.getElementById("drawer")?.dataset || {}; // dashboard/shell.py says what

  // Whether an address begins with the one that chooses the meetings, and goes on with how they are shown.
  function shows(address, meetings) {
    const [before, after] = [address.slice(0, meetings.length), address.slice(meetings.length)];
    return before === meetings && (!after || (after[0] === "&" && LOOKS.includes(after.slice(1).split("=")[0])));
  }

  // An address with the open record, where the server writes it: before the language.
  function withRecord(address) {
    const {open} = record();
    return open && !/[?&]open=/.test(address) ? address.replace(/(&lang=[^&]*)?$/, language => `&${open}${language}`) : address;
  }

  document.addEventListener("elchi-placed", () => {
    const {open, meetings} = record();
    for (const link of document.querySelectorAll(".card a[data-closed]")) {
      link.setAttribute("href", link.dataset.closed);
      delete link.dataset.closed;
    }
    for (const link of open ? document.querySelectorAll(".card a.view[href^='?']") : []) {
      const href = link.getAttribute("href");
      if (!shows(href, meetings) || withRecord(href) === href) continue;
      link.dataset.closed = href;
      link.setAttribute("href", withRecord(href));
    }
    for (const link of document.querySelectorAll(".records tbody th a.view")) {
      const lies = Boolean(open) && link.search.slice(1).split("&").includes(open);
      link.closest("tr").classList.toggle("opened", lies);
      if (lies) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  });

  Object.assign(window.elchi, {withRecord});
})();
