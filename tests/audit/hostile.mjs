// Makes one JSON list of the hostile strings that lie outside the clone: hostile.mjs SHARED OUT. Payloads of DOMPurify (also behind a quotation mark that
// would end an attribute), the elements of feedparser's feeds, and these feeds as they are. Nothing of it is kept in the tree.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const [shared, out] = process.argv.slice(2);
const file = name => `${shared}/data/html/${name}`;
if (!existsSync(file("dompurify-expect.json"))) process.exit(3);
const payloads = JSON.parse(readFileSync(file("dompurify-expect.json"), "utf8")).map(one => one.payload);
const feeds = gunzipSync(readFileSync(file("feedparser-sanitize.jsonl.gz"))).toString().split("\n").filter(Boolean).map(line => JSON.parse(line).text ?? "");
const inside = feeds.map(feed => feed.replace(/^<!--[\s\S]*?-->/, "").trim().replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
const strings = [...new Set([...payloads, ...payloads.map(one => `">${one}`), ...inside])].filter(one => one.trim());
writeFileSync(out, JSON.stringify(strings));
console.log(strings.length);
