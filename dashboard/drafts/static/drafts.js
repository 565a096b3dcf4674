/* The page works without this: theme, the pages of a phone, rows that are added, keys, and the passages of the field at hand. */
(() => {
  "use strict";
  const root = document.documentElement;
  const remembered = (() => { try { return localStorage.getItem("elchi-theme"); } catch { return null; } })();
  root.dataset.theme = remembered || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  root.dataset.alive = "yes";

  const typing = element => element.closest("input:not([type=checkbox]), textarea, select");
  const form = () => document.getElementById("record-form");

  function showPages(open) {
    if (open) root.dataset.pages = "open"; else delete root.dataset.pages;
    document.querySelector(".pages-open").setAttribute("aria-expanded", String(open));
  }

  function addRow(button) {
    const rows = button.closest("fieldset").querySelectorAll(".row"), last = rows[rows.length - 1], row = last.cloneNode(true);
    if (!last.classList.contains("spare")) {
      row.querySelectorAll("input, select").forEach(cell => { cell.value = ""; });
      last.after(row);
      row.querySelector("input").focus();
      return;
    }
    last.classList.remove("spare");
    last.querySelector("input").focus();
  }

  document.addEventListener("click", ({target}) => {
    if (target.closest(".theme-switch")) {
      root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
      try { localStorage.setItem("elchi-theme", root.dataset.theme); } catch { /* private window: not remembered */ }
    }
    if (target.closest(".pages-open")) showPages(!("pages" in root.dataset));
    if (target.closest(".add-row")) addRow(target);
  });

  // One press, one request: a second would be told that the first was quicker.
  document.addEventListener("submit", event => {
    if (root.dataset.sent) return event.preventDefault();
    root.dataset.sent = "yes";
    if (event.target === form()) forgetTyped();
  });
  window.addEventListener("pageshow", () => delete root.dataset.sent);

  // What was typed outlives the way to another language, until it is sent: kept in this tab alone, and with the draft that
  // it is of, because a draft that was written anew is another one.
  const place = () => `elchi-draft:${new URL(form().action).pathname.replace(/\/[^/]*$/, "")}`;
  const controls = () => [...form().elements].filter(one => one.name && !["hidden", "submit", "button"].includes(one.type));
  const box = one => one.type === "checkbox";
  function keepTyped() {
    const typed = {};
    for (const one of controls()) {
      typed[one.name] ??= [];
      if (!box(one) || one.checked) typed[one.name].push(one.value);
    }
    const kept = {draft: form().dataset.draft, typed};
    try { sessionStorage.setItem(place(), JSON.stringify(kept)); } catch { /* private window: lost, as before */ }
  }
  function forgetTyped() {
    try { sessionStorage.removeItem(place()); } catch { /* nothing is kept */ }
  }
  function restoreTyped() {
    let kept = null;
    try { kept = JSON.parse(sessionStorage.getItem(place())); } catch { /* none */ }
    forgetTyped();
    if (!kept || kept.draft !== form().dataset.draft) return;
    for (const [name, values] of Object.entries(kept.typed)) {
      const fields = () => controls().filter(one => one.name === name);
      if (fields().some(box)) {
        for (const one of fields()) {
          if (one.checked !== values.includes(one.value)) one.closest("details").open = true;
          one.checked = values.includes(one.value);
        }
        continue;
      }
      for (let missing = values.length - fields().length; missing > 0 && fields()[0]?.closest(".row"); missing--) {
        const last = [...fields()[0].closest("fieldset").querySelectorAll(".row")].at(-1);
        last.after(last.cloneNode(true));
      }
      fields().forEach((one, at) => {
        one.value = values[at] ?? "";
        if (one.value) one.closest(".row")?.classList.remove("spare");
      });
    }
    form().dataset.changed = "yes";
    form().before(Object.assign(document.createElement("p"), {className: "remark", textContent: form().dataset.kept}));
  }
  document.addEventListener("click", event => {
    const {target} = event, answered = /\/(accept|check|reject)$/.test(location.pathname);  // what was sent and came back with its faults
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // another tab: this one stays as it is
    if (target.closest(".languages a") && form() && (form().dataset.changed || answered)) keepTyped();
  });
  document.addEventListener("DOMContentLoaded", () => form() && restoreTyped());

  const KEYS = {r: "#reject", n: "#next", c: "#check", u: "#undo-last button", e: "#f-date_start"};
  document.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return document.getElementById("accept")?.click();
    if (event.key === "Escape" && typing(event.target)) return document.getElementById("page").focus();
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const found = document.querySelector(KEYS[event.key.toLowerCase()] || ":not(*)");
    if (!found) return;
    event.preventDefault();
    if (event.key.toLowerCase() === "e") found.focus(); else found.click();
  });

  document.addEventListener("input", ({target}) => { if (target.closest("[data-field]")) form().dataset.changed = "yes"; });
  document.addEventListener("focusin", ({target}) => {
    const field = target.closest("[data-field]")?.dataset.field;
    document.querySelectorAll("mark.at-hand").forEach(mark => mark.classList.remove("at-hand"));
    if (!field) return;
    const marks = document.querySelectorAll(`mark[data-fields~="${field}"]`);
    marks.forEach(mark => mark.classList.add("at-hand"));
    const text = document.querySelector(".draft-text");
    if (marks.length && text.scrollHeight > text.clientHeight) {
      text.scrollTop += marks[0].getBoundingClientRect().top - text.getBoundingClientRect().top - 40;
    }
  });
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(".add-row").forEach(button => { button.hidden = false; }));
})();
