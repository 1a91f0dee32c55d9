import { createAdvice } from "./adviceView.js";
import { alertBox, h, setAlert } from "./dom.js";
import { localUrl } from "./localVideos.js";
import { SkeletonOverlay } from "./overlay.js";
import { explain } from "./problems.js";
import { createMoves, createScores } from "./scoresView.js";
import { request } from "./session.js";
import { decodeSkeletonDocument } from "./skeletonDocument.js";
import { currentLanguage, t } from "./texts.js";

/**
 * Fetches the result of a completed analysis and shows it.
 * @returns {() => void} closes what it keeps running
 */
export function showResult(place, status) {
  const problem = alertBox();
  const player = createPlayer();
  place.replaceChildren(problem, player.element);
  load();
  return player.close;

  async function load() {
    try {
      const [json, advice, source] = await Promise.all([
        request("GET", status.links.result),
        request("GET", `${status.links.advice}?lang=${currentLanguage()}`),
        findVideo(status),
      ]);
      const document = decodeSkeletonDocument(json);
      player.open(document, source);
      place.append(
        createScores(document.movement.scores),
        createAdvice(advice, player.seek),
        createMoves(document.movement.moves, player.seek));
    } catch (refusal) {
      setAlert(problem, refusal.code ? explain(refusal) : t("error.internal_error"));
      throw refusal;
    }
  }
}

/** The climber's own file when it is at hand, else the stored one; null when that has been deleted. */
async function findVideo(status) {
  const local = localUrl(status.id);
  if (local) {
    return local;
  }

  try {
    return (await request("GET", `/v1/videos/${status.video_id}`)).download_url;
  } catch (refusal) {
    if (refusal.code === "not_found") {
      return null;
    }

    throw refusal;
  }
}

function createPlayer() {
  const video = h("video", { controls: true, playsInline: true, muted: true, preload: "auto", "aria-label": t("video") });
  // In full screen the browser would show the video without the skeleton.
  video.setAttribute("controlslist", "nofullscreen nodownload");
  const canvas = h("canvas", { "aria-hidden": "true" });
  const stage = h("div", { class: "stage" }, video, canvas);
  const missing = h("p", { class: "quiet", hidden: true }, t("video_gone"));
  const overlay = new SkeletonOverlay(video, canvas);
  return {
    element: h("section", { class: "card" }, missing, stage,
      h("div", { class: "row" },
        toggle("skeleton", "showSkeleton"), toggle("mass_trail", "showTrail"), toggle("contacts", "showContacts"))),
    open(document, source) {
      stage.style.aspectRatio = `${document.video.width} / ${document.video.height}`;
      missing.hidden = source !== null;
      if (source) {
        video.src = source;
      } else {
        video.controls = false;
      }

      overlay.start(document);
    },
    seek(ms) {
      video.currentTime = ms / 1000;
      overlay.draw(ms);
      stage.scrollIntoView({ block: "nearest", behavior: "auto" });
    },
    close() {
      overlay.stop();
      video.pause();
      if (video.src.startsWith("blob:")) {
        URL.revokeObjectURL(video.src);
      }

      video.removeAttribute("src");
    },
  };

  function toggle(text, property) {
    const box = h("input", { type: "checkbox", checked: true, onchange: () => overlay.set(property, box.checked) });
    return h("label", { class: "check" }, box, t(text));
  }
}
