import { alertBox, announce, h, setAlert, show } from "./dom.js";
import { rememberFile } from "./localVideos.js";
import { explain } from "./problems.js";
import { createProgress } from "./progressView.js";
import { request } from "./session.js";
import { dateTime, number, t } from "./texts.js";
import { thumbnail } from "./thumbnails.js";
import { Cancelled, uploadAndStart } from "./upload.js";
import { refuse } from "./videoFile.js";

const RELOAD_ON = new Set(["AnalysisCompleted", "AnalysisFailed", "ResyncRequired"]);

/** A new climb, progress, and the history. */
export function showClimbs() {
  const history = createHistory();
  const progress = createProgress();
  const upload = createUpload();
  show(upload.element, progress.element, history.element);
  history.load();
  progress.load();
  return {
    leave: upload.leave,
    hear: method => RELOAD_ON.has(method) && Promise.all([history.reload(), progress.load()]),
  };
}

function createUpload() {
  const problem = alertBox();
  const input = h("input", {
    type: "file", id: "video", accept: "video/mp4,video/quicktime,video/webm,.mp4,.m4v,.mov,.webm", onchange: choose,
  });
  const chosen = h("p", { class: "quiet" });
  const send = h("button", { class: "primary", type: "button", disabled: true, onclick: start }, t("analyse"));
  const cancel = h("button", { class: "plain", type: "button", hidden: true, onclick: () => abort?.abort() }, t("cancel"));
  const progress = h("progress", { max: 1, value: 0, hidden: true, "aria-label": t("uploading") });
  const share = h("p", { class: "quiet", "aria-hidden": "true" });
  let abort = null;
  return {
    element: h("section", { class: "card", "aria-labelledby": "new-climb" },
      h("h1", { id: "new-climb" }, t("new_climb")), h("p", {}, t("filming_advice")),
      h("label", { class: "pick", for: "video" }, t("pick_video"), input),
      chosen, problem, progress, share, h("div", { class: "row" }, send, cancel)),
    leave: () => abort?.abort(),
  };

  async function choose() {
    const file = input.files[0];
    send.disabled = true;
    setAlert(problem, null);
    chosen.textContent = file ? `${file.name} · ${number(file.size / 1e6, 1)} MB` : "";
    const code = file && await refuse(file);
    if (file !== input.files[0]) {
      return;
    }

    setAlert(problem, code && explain({ code }));
    send.disabled = !file || Boolean(code);
  }

  async function start() {
    const file = input.files[0];
    abort = new AbortController();
    setBusy(true);
    setAlert(problem, null);
    announce(t("uploading"));
    try {
      const analysis = await uploadAndStart(file, showShare, abort.signal);
      rememberFile(analysis, file);
      location.hash = `#/analysis/${analysis}`;
    } catch (refusal) {
      setAlert(problem, refusal instanceof Cancelled ? t("upload_cancelled") : explain(refusal));
    } finally {
      abort = null;
      setBusy(false);
    }
  }

  function showShare(value) {
    progress.value = value;
    share.textContent = value < 1 ? `${number(value * 100)} %` : t("checking");
  }

  function setBusy(isBusy) {
    send.disabled = input.disabled = isBusy;
    cancel.hidden = progress.hidden = share.hidden = !isBusy;
    showShare(0);
  }
}

function createHistory() {
  const problem = alertBox();
  const list = h("ul", { class: "climbs" });
  const more = h("button", { class: "plain", type: "button", hidden: true, onclick: () => load() }, t("more"));
  const empty = h("p", { class: "quiet", hidden: true }, t("no_climbs"));
  let cursor = null;
  let loading = Promise.resolve();
  const load = (isFresh = false) => loading = loading.then(() => page(isFresh));
  return {
    element: h("section", { class: "card", "aria-labelledby": "history" },
      h("h2", { id: "history" }, t("history")), problem, empty, list, more),
    load,
    reload: () => load(true),
  };

  async function page(isFresh) {
    try {
      const query = cursor && !isFresh ? `?limit=20&cursor=${encodeURIComponent(cursor)}` : "?limit=20";
      const answer = await request("GET", `/v1/analysis${query}`);
      if (isFresh) {
        list.replaceChildren();
      }

      cursor = answer.next_cursor;
      list.append(...answer.items.map(climb));
      more.hidden = !cursor;
      empty.hidden = list.children.length > 0;
      setAlert(problem, null);
    } catch (refusal) {
      setAlert(problem, explain(refusal));
    }
  }
}

function climb(item) {
  const status = t(`status.${item.status}`);
  return h("li", {},
    h("a", { href: `#/analysis/${item.id}` },
      item.thumbnail ? thumbnail(item.thumbnail) : h("span", { class: "thumbnail" }),
      h("span", {}, h("strong", {}, dateTime(item.created_at)), h("br"),
        item.error_code ? explain({ code: item.error_code }) : status),
      item.score !== null && h("span", { class: "score", "aria-label": t("score_of", { score: item.score }) },
        String(item.score))));
}
