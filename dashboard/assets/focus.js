/* Where the focus goes when what had it is drawn anew, opened or closed; and what is said of a new answer. */
(() => {
  "use strict";
  const FOCUSABLE = "a[href], button, summary, input, [tabindex]";
  const AFTER = [0, 60, 250, 700]; // ms: an answer is placed part by part

  // The sentences that the browser says by itself, in the reader's language (dashboard/spoken.py).
  const words = () => JSON.parse(document.getElementById("words")?.dataset.words || "{}");

  // Says something to those who listen, and on demand shows it for a while to those who look.
  let fading = 0;
  function say(text, shown = false) {
    const live = document.getElementById("live");
    if (!live || !text) return;
    live.textContent = "";
    live.classList.toggle("for-ears", !shown);
    clearTimeout(fading);
    setTimeout(() => { live.textContent = text; }, 30); // the same words twice are said twice
    if (shown) fading = setTimeout(() => live.classList.add("for-ears"), 3000 + 60 * text.length);
  }

  const shown = element => Boolean(element?.isConnected && element.checkVisibility());
  // What a control is called, without its numbers: those change with every answer.
  const name = element => (element.getAttribute("aria-label") || element.textContent).trim().replace(/[\s:,]*[\d(].*/s, "");

  // What had the focus last: itself, and how to find what takes its place.
  let last = null;
  document.addEventListener("focusin", ({target}) => { last = noted(target); });
  function noted(element) {
    const home = element.closest("#drawer, [id^='card-'], #filter-bar, #header, #notices, #page");
    const place = home ? [...home.querySelectorAll(FOCUSABLE)].indexOf(element) : -1;
    return {element, home: home?.id, id: element.id, name: name(element), place};
  }

  // The same thing drawn anew; else, of a chart that became a table or of a table that became a chart, the other; else what
  // stands in its place.
  function found({id, home, name: said, place}, atLast) {
    const within = document.getElementById(home), at = within && [...within.querySelectorAll(FOCUSABLE)].filter(shown);
    const other = within?.querySelector(".card-table [tabindex]") || within?.querySelector(".marks");
    const near = atLast ? [at?.[Math.min(place, at.length - 1)], document.getElementById("page")] : [];
    return [id && document.getElementById(id), said && at?.find(one => name(one) === said), other, ...near].find(shown);
  }

  // A row that was drawn anew in another's place is followed to its own.
  function restore(noted, atLast) {
    const now = document.activeElement;
    if (!noted || (now === noted.element && (now.id || name(now) === noted.name))) return;
    if (now !== noted.element && (now !== document.body || shown(noted.element))) return;
    found(noted, now === document.body && atLast)?.focus({preventScroll: true});
  }

  // An open record takes the focus; when it closes, what opened it has it again.
  let open = null, opener = null;
  function follow() {
    const drawer = document.getElementById("drawer");
    if (drawer && !open) {
      const elsewhere = document.activeElement === document.body && last?.element.isConnected; // a press on a chart, say
      opener = elsewhere ? null : last;
      drawer.focus();
    } else if (!drawer && open && opener) {
      (shown(opener.element) ? opener.element : found(opener, true))?.focus({preventScroll: true});
    }
    open = drawer;
  }

  // On a phone the pages lie behind a button.
  function showPages(open, back) {
    const root = document.documentElement, button = document.querySelector(".pages-open");
    if (open) root.dataset.pages = "open"; else delete root.dataset.pages;
    button?.setAttribute("aria-expanded", String(open));
    (open ? document.querySelector(".pages a") : back && button)?.focus();
  }
  document.addEventListener("click", ({target}) => {
    const open = "pages" in document.documentElement.dataset;
    if (target.closest(".pages-open")) showPages(!open, true);
    else if (open && (target.closest(".pages a") || !target.closest(".header"))) showPages(false);
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && "pages" in document.documentElement.dataset) showPages(false, true);
  });

  let told = null;
  function announce() {
    const page = document.getElementById("page-title")?.textContent, count = document.getElementById("count")?.textContent;
    if (!page || !count) return;
    document.title = `${page} · Elchi`;
    const news = [page, count].filter(part => !told?.includes(part));
    if (told && news.length) say(news.join(". "));
    told = [page, count];
  }

  function settle() {
    const had = last;
    for (const after of AFTER) setTimeout(() => { follow(); restore(had, after === AFTER.at(-1)); }, after);
  }
  document.addEventListener("elchi-placed", settle);
  let watch = null, later;
  // What the page began with is known at once: who goes on before it could be told is told where they came to.
  const announceSoon = () => { if (!told) announce(); clearTimeout(later); later = setTimeout(announce, AFTER.at(-1)); };
  document.addEventListener("elchi-filtered", () => { // the filter bar follows, and has the count as soon as it is drawn
    settle();
    announceSoon();
    const bar = document.getElementById("filter-bar");
    if (bar && !watch) (watch = new MutationObserver(announceSoon)).observe(bar, {childList: true, characterData: true, subtree: true});
  });

  Object.assign(window.elchi, {say, words});
})();
