// The slowest answer to what nobody should type into a search field: node queries.mjs BASE LIMIT_MS
const [base, limit] = [process.argv[2], Number(process.argv[3])];
const many = (n, make) => Array.from({ length: n }, (_, i) => make(i)).join(" ");
const texts = {
  "10,000 words": many(10000, i => `كلمة${i}`), "one word 10,000 times": many(10000, () => "المدينة"), "only marks": "،؛؟!…«»()[]{}-–—", "a lone quote": '"', "10,000 quotes": '"'.repeat(10000),
  "a star": "*", "bidi controls": "\u202Eالمدينة\u2066\u2069\u200F", "a megabyte of letters": "a".repeat(1000000), "a megabyte of Arabic": "ا".repeat(170000), "deep nesting": "(".repeat(100000),
  "only operators": "أو أو - أو - -", "either of many": many(1000, i => `أو كلمة${i}`), "phrases without end": many(2000, () => '"ا ب ت"'), "names without end": many(2000, () => "ابن بن أبوعلي"), "common words": many(200, () => "من في على إلى عن المدينة"),
};
// A program that has just started has not yet made itself fast.
for (let i = 0; i < 20; i++) await (await fetch(base + "/search?q=" + encodeURIComponent("المدينة " + texts["common words"].slice(0, 200)))).text();

let slowest = { ms: 0 }, asked = 0, wrong = [];
for (const path of ["/search?q=", "/search?lang=en&sort=newest&q=", "/api/v1/search?q=", "/api/v1/search?mode=any&q=", "/api/v1/suggest?q="])
  for (const [name, text] of Object.entries(texts)) {
    const begun = performance.now();
    const answer = await fetch(base + path + encodeURIComponent(text));
    await answer.text();
    const ms = Math.round(performance.now() - begun);
    asked++;
    if (ms > slowest.ms) slowest = { ms, name, path };
    if (answer.status !== 200 && answer.status !== 400) wrong.push(`${answer.status} ${path} ${name}`);
  }
if (wrong.length) console.error(wrong.join("\n"));
console.log(`${asked} hostile queries, the slowest ${slowest.ms} ms (${slowest.name} at ${slowest.path}; limit ${limit}), ${wrong.length} neither answered nor refused (limit 0)`);
process.exit(wrong.length || slowest.ms > limit ? 1 : 0);
