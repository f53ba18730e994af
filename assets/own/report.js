// What was understood of the reader's files, and every problem, as `roznama check` tells them.

import { element, format } from "./element.js";

// Problems shown at most; the file has them all.
const SHOWN = 200;

export function report(say, locale, { name, told, own, milliseconds }, { look, again }) {
  const number = (value) => format(locale, value);
  const heading = own ? say("ready").split("{}") : [say("nothing"), ""];
  return element(
    "section",
    { class: "own__report" },
    element("h2", { tabindex: -1, "data-focus": "" }, heading[0], own && element("bdi", {}, name), heading[1]),
    own && facts(say, locale, told, number),
    own && element("p", { class: "own__note" }, say("took", number(Math.round(milliseconds / 100) / 10))),
    element(
      "div",
      { class: "cluster" },
      own && element("button", { type: "button", class: "button button--primary own__look", onclick: look }, say("look")),
      element("button", { type: "button", class: "button", onclick: again }, say("again")),
    ),
    problems(say, number, name, told.problems),
  );
}

function facts(say, locale, told, number) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const show = (it) => {
    const date = new Date(`${it}T00:00:00Z`);
    return Number.isNaN(Number(date)) ? it : day.format(date);
  };
  const names = new Intl.DisplayNames([locale], { type: "language" });
  const langs = told.langs.map(([code, count]) => `${names.of(code) ?? code}: ${number(count)}`);
  const dates = [
    told.dated > 0 && say("dated", number(told.dated)),
    told.dates_inferred > 0 && say("inferred", number(told.dates_inferred)),
    told.articles > told.dated + told.dates_inferred &&
      say("undated", number(told.articles - told.dated - told.dates_inferred)),
  ].filter(Boolean);
  const rows = [
    ["articles", number(told.articles)],
    ["languages", langs.join(" · ")],
    ["dates", dates.join(" · ")],
    told.days && ["period", say("days", show(told.days[0]), show(told.days[1]))],
    ["events", number(told.events)],
  ].filter(Boolean);
  return element(
    "dl",
    { class: "facts" },
    ...rows.map(([key, value]) =>
      element(
        "div",
        { class: "facts__row" },
        element("dt", { class: "facts__name" }, say(`fact_${key}`)),
        element("dd", { class: "facts__value" }, value),
      )),
  );
}

function problems(say, number, name, all) {
  if (all.length === 0) return element("p", { class: "own__note" }, say("no_problems"));
  const list = element("ul", { class: "own__problems", lang: "en", dir: "ltr", tabindex: 0 });
  for (const { is_error: isError, text } of all.slice(0, SHOWN)) {
    list.append(element("li", { "data-error": isError }, text));
  }
  const save = () => {
    const file = new Blob([all.map(({ text }) => `${text}\n`).join("")], { type: "text/plain" });
    const link = element("a", { href: URL.createObjectURL(file), download: `${name}.problems.txt` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return element(
    "div",
    { class: "own__told" },
    element("h3", {}, say("problems", number(all.length))),
    element("p", { class: "own__note" }, say("problems_note")),
    list,
    all.length > SHOWN && element("p", { class: "own__note" }, say("problems_more", number(SHOWN), number(all.length))),
    element("div", { class: "cluster" }, element("button", { type: "button", class: "button", onclick: save }, say("problems_save"))),
  );
}
