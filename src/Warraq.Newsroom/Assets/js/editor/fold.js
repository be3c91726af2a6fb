// Finding as a tolerant reader types: hamza and its seats, ة and ه, ى and ي, vowels, tatweel, digits and Latin case make no difference (rule A3).
const same = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ؤ: "ء", ئ: "ء", ى: "ي", ة: "ه", پ: "ب", چ: "ج", ژ: "ز", ڤ: "ف", گ: "ك", ک: "ك", ی: "ي" };
const gone = /[\u064b-\u065f\u0670\u0640\u0610-\u061a\u06d6-\u06ed\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad\ufeff]/;

const carried = /[\u064b-\u065f\u0670\u0640\u0610-\u061a\u06d6-\u06ed]/;

/** The folded text, and for each of its units the place it came from. */
export function fold(text) {
  let key = "";
  const at = [];
  for (let i = 0; i < text.length; i++) {
    let c = text[i];
    if (gone.test(c)) continue;
    if (c >= "٠" && c <= "٩") c = String(c.charCodeAt(0) - 0x660);
    else if (c >= "۰" && c <= "۹") c = String(c.charCodeAt(0) - 0x6f0);
    else c = same[c] ?? (c === "\u00a0" ? " " : c.toLowerCase());
    if (c.length !== 1) c = text[i];
    key += c;
    at.push(i);
  }
  at.push(text.length);
  return { key, at };
}

/** Every place of the wanted words, as [from, to] of a document. */
export function places(doc, wanted) {
  const needle = fold(wanted).key.trim();
  const found = [];
  if (!needle) return found;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const { key, at } = fold(node.textContent);
    for (let i = key.indexOf(needle); i >= 0; i = key.indexOf(needle, i + needle.length)) found.push([pos + 1 + at[i], pos + 1 + ends(node.textContent, at[i + needle.length - 1])]);
    return false;
  });
  return found;
}

/** Behind the letter and the marks on it. */
function ends(text, last) {
  let end = last + 1;
  while (end < text.length && carried.test(text[end])) end++;
  return end;
}
