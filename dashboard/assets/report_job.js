/* A report being made: asked for, watched, cancelled, fetched once. What is said of it comes from the server. */
(() => {
  "use strict";
  const EVERY = 500; // ms between two questions how far it is
  let job = null; // {id, said, done, of}
  let last = ""; // what was said at the end of the one before

  const post = (address, content) => fetch(address, {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(content)});

  // Why something was refused, in words.
  async function told(answer, words) {
    if (answer.status === 413) return words["too-large"];
    return answer.json().then(({fault}) => fault || words.lost, () => words.lost);
  }

  function drawJob() {
    const place = document.getElementById("report-job"), report = window.elchi.report;
    if (!place || !report) return;
    if (!place.childElementCount) {
      place.append(
        report.make("button", {type: "button", id: "report-make", onclick: begin}, report.words().make),
        report.make("button", {type: "button", id: "report-cancel", onclick: cancel}, report.words().cancel),
        report.make("progress", {id: "report-progress", "aria-labelledby": "report-said"}),
        report.make("p", {id: "report-said", role: "status"}));
    }
    const [making, cancelling, progress, said] = ["make", "cancel", "progress", "said"].map(id => document.getElementById(`report-${id}`));
    making.hidden = Boolean(job);
    cancelling.hidden = progress.hidden = !job;
    if (job?.of) Object.assign(progress, {max: job.of, value: job.done}); else progress.removeAttribute("value");
    const text = job ? job.said : last;
    if (said.textContent !== text) said.textContent = text;
  }

  function end(text) {
    const held = document.activeElement?.id === "report-cancel";
    job = null;
    last = text;
    drawJob();
    if (held) document.getElementById("report-make")?.focus();
  }

  async function begin() {
    const {asked, words} = window.elchi.report;
    last = "";
    job = {id: "", said: ""};
    drawJob();
    document.getElementById("report-cancel").focus();
    try {
      const answer = await post("/report/jobs", asked());
      if (!answer.ok) return end(await told(answer, words()));
      const {job: id} = await answer.json();
      if (!job) return void fetch(`/report/jobs/${id}`, {method: "DELETE"}); // cancelled before it had begun
      job.id = id;
      watch(id);
    } catch { end(words().lost); }
  }

  async function watch(id) {
    const {words, make} = window.elchi.report;
    for (let lost = 0; job?.id === id;) {
      const state = await fetch(`/report/jobs/${id}`).then(answer => answer.status === 404 ? {step: "gone"} : answer.json(), () => null);
      if (job?.id !== id) return;
      if (!state) { if (++lost > 10) return end(words().lost); }
      else if (state.step === "gone") return end(words().lost);
      else if (state.step === "failed") return end(state.said);
      else if (state.step === "ready") {
        const link = make("a", {href: `/report/jobs/${id}/file`, download: state.name});
        document.body.append(link);
        link.click();
        link.remove();
        return end(`${words().ready} ${state.name}`);
      } else {
        lost = 0;
        job = {id, ...state};
        drawJob();
      }
      await new Promise(done => setTimeout(done, EVERY));
    }
  }

  function cancel() {
    const id = job?.id;
    end(window.elchi.report.words().cancelled);
    if (id) fetch(`/report/jobs/${id}`, {method: "DELETE"}).catch(() => null);
  }

  Object.assign(window.elchi, {post, told, drawJob});
})();
