import { h } from "./dom.js";
import { t, timecode } from "./texts.js";

/** What the coach says; a timecode jumps there in the video. */
export function createAdvice(document, seek) {
  return h("section", { class: "card", "aria-labelledby": "advice" },
    h("h2", { id: "advice" }, t("advice")), h("p", {}, document.summary),
    ...document.advice.map(item => createItem(item, seek)),
    ...document.praise.map(item => h("article", { class: "praise" }, h("p", {}, item.text), times(item, seek))));
}

function createItem(item, seek) {
  return h("article", {},
    h("h3", {}, item.title), h("p", {}, item.explanation), times(item, seek), h("p", {}, h("strong", {}, item.fix)),
    item.drills.length > 0 && h("ul", {}, ...item.drills.map(drill => h("li", {}, drill))));
}

function times(item, seek) {
  return item.intervals.length > 0 && h("p", { class: "row" }, ...item.intervals.map(interval => h("button", {
    class: "time", type: "button", "aria-label": t("show_at", { time: timecode(interval.start_ms) }),
    onclick: () => seek(interval.start_ms),
  }, `${timecode(interval.start_ms)} – ${timecode(interval.end_ms)}`)));
}
