import { h } from "./dom.js";
import { hasText, number, t, timecode } from "./texts.js";

/** The overall score and what it is made of. */
export function createScores(scores) {
  const { overall, ...parts } = scores;
  return h("section", { class: "card", "aria-labelledby": "score" },
    h("h2", { id: "score" }, t("score")),
    h("p", { class: "overall" }, h("strong", {}, String(overall.value)), " / 100"),
    h("div", { class: "scores" }, ...Object.entries(parts).map(([name, score]) => createScore(name, score))));
}

function createScore(name, score) {
  const id = `score-${name}`;
  return h("details", {},
    h("summary", {}, h("span", { id }, t(`score.${name}`)), h("span", {}, String(score.value)),
      h("meter", { min: 0, max: 100, value: score.value, "aria-labelledby": id })),
    h("table", {}, h("tbody", {}, ...score.parts.map(part => h("tr", {},
      h("th", { scope: "row" }, metricName(part.metric)),
      h("td", {}, part.value === null ? "–" : number(part.value, 2)),
      h("td", {}, t("points", { points: number(part.points) })))))));
}

/** Move by move: what the overlay shows, in words. */
export function createMoves(moves, seek) {
  return h("section", { class: "card" },
    h("details", {}, h("summary", {}, t("moves", { count: moves.length })),
      h("ol", {}, ...moves.map(move => h("li", {},
        h("button", { class: "time", type: "button", onclick: () => seek(move.start_ms) }, timecode(move.start_ms)),
        " ", t(`limb.${move.limb}`),
        move.reach === null ? "" : `, ${t("reach", { reach: number(move.reach, 2) })}`,
        move.is_dynamic ? `, ${t("dynamic")}` : "")))));
}

function metricName(metric) {
  return hasText(`metric.${metric}`) ? t(`metric.${metric}`) : metric.replaceAll("_", " ");
}
