// Elements, words and numbers.

import WORDS from "./words.js";

const LANGUAGES = ["en", "ar", "fa", "ur"];

// An element: functions listen, `true` is an attribute without a value, what is nothing is left out.
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child || child === 0));
  return made;
}

// The words in a language, `fa-u-nu-arabext` as well as `fa`, with their `{}` filled in order; without values they stay.
export function words(locale) {
  const at = Math.max(LANGUAGES.indexOf(locale.slice(0, 2)), 0);
  return (key, ...values) => {
    const text = WORDS[key][at];
    return values.length > 0 ? text.replace(/\{\}/g, () => values.shift() ?? "") : text;
  };
}

export const format = (locale, number) => new Intl.NumberFormat(locale).format(number ?? 0);
