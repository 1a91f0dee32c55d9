import { alertBox, h, setAlert } from "./dom.js";
import { explain } from "./problems.js";
import { request } from "./session.js";
import { day, number, t } from "./texts.js";

const SCORES = ["overall", "technique", "balance", "efficiency", "power", "pacing"];
const WIDTH = 600;
const HEIGHT = 160;
const LEFT = 32;
const MARGIN = 12;
const SVG = "http://www.w3.org/2000/svg";

/** The scores of the last twelve weeks: a line to see, a table to read. Nothing before the first climb. */
export function createProgress() {
  const problem = alertBox();
  const body = h("div", {});
  const element = h("section", { class: "card", "aria-labelledby": "progress", hidden: true },
    h("h2", { id: "progress" }, t("your_progress")), problem, body);
  return { element, load };

  async function load() {
    try {
      const progress = await request("GET", "/v1/users/me/progress");
      const overall = progress.scores.find(series => series.name === "overall");
      element.hidden = !overall;
      body.replaceChildren(...overall ? content(progress, overall) : []);
      setAlert(problem, null);
    } catch (refusal) {
      element.hidden = false;
      setAlert(problem, explain(refusal));
    }
  }
}

function content(progress, overall) {
  const direction = overall.trend?.direction;
  const summary = [
    t("analyses_in_12_weeks", { count: progress.analyses }),
    direction && t(`trend.${direction}`),
    overall.personal_best && t("best_score", { score: number(overall.personal_best.value), day: day(overall.personal_best.at) }),
  ].filter(Boolean).join(" ");
  const weeks = overall.buckets;
  return [
    h("p", {}, summary),
    weeks.length > 1 && chart(progress, weeks),
    weeks.length > 0 && h("details", {}, h("summary", {}, t("scores_by_week")), table(progress.scores, weeks)),
  ].filter(Boolean);
}

/** Weeks without a climb are gaps in time, not in the line. */
function chart(progress, weeks) {
  const from = Date.parse(progress.from);
  const span = Math.max(1, Date.parse(progress.to) - from);
  const points = weeks.map(week => [
    LEFT + Math.max(0, Date.parse(week.start) - from) / span * (WIDTH - LEFT - MARGIN),
    height(week.mean),
  ]);
  const label = t("chart_of_scores", {
    first: number(weeks[0].mean), last: number(weeks.at(-1).mean), from: day(weeks[0].start), to: day(weeks.at(-1).start),
  });
  return svg("svg", { class: "chart", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label },
    ...[0, 50, 100].flatMap(score => [
      svg("line", { class: "grid", x1: LEFT, x2: WIDTH - MARGIN, y1: height(score), y2: height(score) }),
      svg("text", { x: LEFT - 6, y: height(score) + 4 }, number(score)),
    ]),
    svg("polyline", { points: points.map(point => point.join(",")).join(" ") }),
    ...points.map(([cx, cy]) => svg("circle", { cx, cy, r: 4 })));
}

const height = score => HEIGHT - MARGIN - score / 100 * (HEIGHT - 2 * MARGIN);

function table(series, weeks) {
  const shown = SCORES.map(name => series.find(item => item.name === name)).filter(Boolean);
  return h("div", { class: "wide" }, h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("week_of")),
      ...shown.map(item => h("th", { scope: "col" }, t(`score.${item.name}`))))),
    h("tbody", {}, ...weeks.map(week => h("tr", {}, h("th", { scope: "row" }, day(week.start)),
      ...shown.map(item => {
        const bucket = item.buckets.find(other => other.start === week.start);
        return h("td", {}, bucket ? number(bucket.mean) : "–");
      }))))));
}

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }

  element.append(...children);
  return element;
}
