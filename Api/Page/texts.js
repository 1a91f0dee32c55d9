const LANGUAGES = ["en", "fr"];
const KEY = "ascension.language";

let language = "en";
let texts = {};
let fallback = {};

/** The language in use: `en` or `fr`. */
export function currentLanguage() {
  return language;
}

/** Loads the texts of the chosen language, else the browser's, else English. */
export async function loadTexts(chosen) {
  if (chosen) {
    localStorage.setItem(KEY, chosen);
  }

  const wishes = [localStorage.getItem(KEY), ...navigator.languages.map(tag => tag.slice(0, 2))];
  language = wishes.find(wish => LANGUAGES.includes(wish)) ?? "en";
  [texts, fallback] = await Promise.all([read(language), read("en")]);
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = t(element.dataset.text);
  }
}

/** A text with its placeholders filled in. */
export function t(key, values = {}) {
  const text = texts[key] ?? fallback[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** Is there such a text? */
export function hasText(key) {
  return key in texts || key in fallback;
}

/** A time in a video as minutes, seconds and tenths. */
export function timecode(ms) {
  const tenths = Math.round(ms / 100);
  const seconds = (tenths % 600) / 10;
  return `${Math.floor(tenths / 600)}:${seconds.toFixed(1).padStart(4, "0")}`;
}

/** A moment in words of the language. */
export function dateTime(iso) {
  return new Date(iso).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
}

/** A day in words of the language; days of the service are UTC. */
export function day(iso) {
  return new Date(iso).toLocaleDateString(language, { dateStyle: "medium", timeZone: "UTC" });
}

/** A number in the writing of the language. */
export function number(value, digits = 0) {
  return value.toLocaleString(language, { maximumFractionDigits: digits });
}

async function read(name) {
  return (await fetch(`/texts/${name}.json`)).json();
}
