// The words of the screen, as the server printed them, and counting in them.
export let words = {};
export function readWords(from) {
  words = JSON.parse(from.textContent);
}

/** Fills {name} in a sentence. */
export const say = (sentence, values = {}) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

let arab = false;
export const useArabDigits = on => { arab = on; };
export const digits = text => (arab ? String(text).replace(/[0-9]/g, d => "٠١٢٣٤٥٦٧٨٩"[d]) : String(text));

const rules = { ar: new Intl.PluralRules("ar"), en: new Intl.PluralRules("en") };
/** The right one of the six Arabic forms, or of the two English ones. */
export const count = (forms, n) => say(forms[rules[words.lang].select(n)] ?? forms.other, { n: digits(n) });
