import { alertBox, announce, h, setAlert, show } from "./dom.js";
import { explain } from "./problems.js";
import { showResult } from "./resultView.js";
import { newKey, request } from "./session.js";
import { t } from "./texts.js";

const STAGES = ["queued", "downloading", "skeleton_detection", "hold_detection", "advice", "saving"];
const POLL_MS = 2_000;
const POLL_WITH_HUB_MS = 15_000;

/** One analysis: live while it runs, then its result. */
export function showAnalysis(id, isHubConnected) {
  const live = createLive(id, act);
  const result = h("div");
  let status = null;
  let isGone = false;
  let timer = null;
  let leaveResult = () => {};
  show(h("p", {}, h("a", { href: "#/" }, `← ${t("all_climbs")}`)), live.element, result);
  refresh();
  return { leave, hear };

  function leave() {
    isGone = true;
    clearTimeout(timer);
    leaveResult();
  }

  function hear(method, event) {
    if (method === "ResyncRequired" || event.analysis_id === id && method !== "AnalysisProgress") {
      refresh();
    } else if (event.analysis_id === id && status && !isFinal(status)) {
      apply({ ...status, ...event, id, status: "processing" });
    }
  }

  async function refresh() {
    clearTimeout(timer);
    try {
      apply(await request("GET", `/v1/analysis/video/${id}`));
      live.fail(null);
    } catch (problem) {
      isGone ||= problem.code === "not_found";
      live.fail(problem);
    }

    if (!isGone && !(status && isFinal(status))) {
      clearTimeout(timer);
      timer = setTimeout(refresh, isHubConnected() ? POLL_WITH_HUB_MS : POLL_MS);
    }
  }

  function apply(next) {
    if (isGone) {
      return;
    }

    const wasCompleted = status?.status === "completed";
    status = next;
    live.update(status);
    if (status.status === "completed" && !wasCompleted) {
      announce(t("status.completed"));
      leaveResult = showResult(result, status);
    }
  }

  async function act(action) {
    try {
      apply(await request("POST", `/v1/analysis/video/${id}/${action}`, { idempotencyKey: newKey() }));
      refresh();
    } catch (problem) {
      live.fail(problem);
    }
  }
}

const isFinal = status => ["completed", "failed", "cancelled"].includes(status.status);

function createLive(id, act) {
  const problem = alertBox();
  const title = h("h1", {}, t("loading"));
  const stages = h("ol", { class: "stages" }, ...STAGES.map(stage => h("li", { "data-stage": stage }, t(`stage.${stage}`))));
  const progress = h("progress", { max: 100, value: 0, "aria-label": t("progress") });
  const queue = h("p", { class: "quiet" });
  const cancel = h("button", { class: "plain", type: "button", onclick: () => act("cancel") }, t("cancel"));
  const retry = h("button", { class: "primary", type: "button", onclick: () => act("retry") }, t("retry"));
  const remove = h("button", { class: "plain", type: "button", onclick: erase }, t("delete"));
  const work = h("div", { hidden: true }, stages, progress, queue);
  const buttons = h("div", { class: "row", hidden: true }, retry, cancel, remove);
  let said = "";
  return {
    element: h("section", { class: "card" }, title, work, problem, buttons),
    update,
    fail,
  };

  function fail(refusal) {
    setAlert(problem, refusal && explain(refusal));
    if (refusal && buttons.hidden) {
      title.textContent = t("not_shown");
    }
  }

  function update(status) {
    const isRunning = !isFinal(status);
    title.textContent = t(`status.${status.status}`);
    work.hidden = !isRunning;
    buttons.hidden = false;
    cancel.hidden = !isRunning;
    remove.hidden = isRunning;
    retry.hidden = status.status !== "failed" || !status.error?.retryable;
    setAlert(problem, status.error && explain(status.error));
    if (isRunning) {
      showStage(status);
    }
  }

  function showStage(status) {
    const stage = STAGES.indexOf(status.stage ?? "queued");
    [...stages.children].forEach((item, index) => {
      item.className = index < stage ? "done" : index === stage ? "now" : "";
      item.toggleAttribute("aria-current", index === stage);
    });
    progress.value = status.progress;
    queue.textContent = status.queue_position ? t("queue_position", { position: status.queue_position }) : "";
    const text = t(`stage.${STAGES[stage] ?? "queued"}`);
    if (text !== said) {
      said = text;
      announce(text);
    }
  }

  async function erase() {
    if (!confirm(t("delete_question"))) {
      return;
    }

    try {
      await request("DELETE", `/v1/analysis/video/${id}`, { idempotencyKey: newKey() });
      location.hash = "#/";
    } catch (refusal) {
      setAlert(problem, explain(refusal));
    }
  }
}
