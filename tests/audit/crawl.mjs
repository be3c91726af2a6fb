// Follows every internal link of a running paper. node crawl.mjs BASE FOLDER
// Writes each page into FOLDER/pages (for the HTML checker) and FOLDER/crawl.json; names links that do not answer 200 or redirect
// to something that does, and fragments that no element carries.
import { mkdir, writeFile } from "node:fs/promises";

const [base, folder] = process.argv.slice(2);
const limit = 3000;
const seen = new Map(); // path → { status, type, from }
const ids = new Map(); // path → Set of ids
const fragments = []; // { from, path, id }
const waiting = [["/", "start"], ["/robots.txt", "start"], ["/sitemap.xml", "start"], ["/feed.atom", "start"]];
const decode = (text) => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">");

function linksOf(text, type) {
  const found = [];
  if (type === "text/html") {
    const page = text.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (all) => all.slice(0, all.indexOf(">") + 1));
    for (const [, , value] of page.matchAll(/\s(href|src|poster|data-src)="([^"]*)"/g)) found.push(decode(value));
    for (const [, value] of page.matchAll(/\ssrcset="([^"]*)"/g)) for (const one of decode(value).split(",")) found.push(one.trim().split(/\s+/)[0]);
    for (const [, value] of page.matchAll(/<meta property="og:(?:image|url)" content="([^"]*)"/g)) found.push(decode(value));
  } else if (/xml/.test(type)) {
    for (const [, value] of text.matchAll(/<loc>([^<]*)<\/loc>/g)) found.push(decode(value.trim()));
    for (const [, value] of text.matchAll(/<link[^>]*\shref="([^"]*)"/g)) found.push(decode(value));
  } else if (type === "text/css") {
    for (const [, value] of text.matchAll(/url\(["']?([^"')]+)["']?\)/g)) found.push(value);
  } else if (type === "text/plain") {
    for (const [, value] of text.matchAll(/^Sitemap:\s*(\S+)/gim)) found.push(value);
  }
  return found;
}

await mkdir(`${folder}/pages`, { recursive: true });
const outside = new Set();
let pages = 0;
while (waiting.length && seen.size < limit) {
  const [path, from] = waiting.shift();
  if (seen.has(path)) continue;
  const answer = await fetch(base + path, { redirect: "manual" });
  const type = (answer.headers.get("content-type") ?? "").split(";")[0];
  seen.set(path, { status: answer.status, type, from });
  if (answer.status >= 300 && answer.status < 400) {
    const to = new URL(answer.headers.get("location"), base + path);
    if (to.origin === base) waiting.push([to.pathname + to.search, path]);
    continue;
  }
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok || /^(image|font)\//.test(type) || type === "application/octet-stream") continue;
  const text = bytes.toString("utf8");
  if (type === "text/html") {
    await writeFile(`${folder}/pages/${String(++pages).padStart(4, "0")}.html`, bytes);
    seen.get(path).file = String(pages).padStart(4, "0");
    ids.set(path, new Set([...text.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id]) => decode(id))));
  }
  for (const link of linksOf(text, type)) {
    let to;
    try { to = new URL(link, base + path); } catch { seen.set(`${path} → ${link}`, { status: "not an address", type: "", from: path }); continue; }
    if (to.origin !== base) { if (to.protocol.startsWith("http")) outside.add(to.origin); continue; }
    if (to.hash.length > 1) fragments.push({ from: path, path: to.pathname + to.search, id: decodeURIComponent(to.hash.slice(1)) });
    waiting.push([to.pathname + to.search, path]);
  }
}
const dead = [...seen].filter(([, a]) => !(a.status === 200 || a.status === 301 || a.status === 302 || a.status === 308));
const lost = fragments.filter((f) => ids.has(f.path) && !ids.get(f.path).has(f.id));
await writeFile(`${folder}/crawl.json`, JSON.stringify(Object.fromEntries(seen), null, 1));
for (const [path, a] of dead.slice(0, 20)) console.error(`  ${a.status} ${path} (on ${a.from})`);
for (const f of lost.slice(0, 20)) console.error(`  no element #${f.id} in ${f.path} (on ${f.from})`);
if (outside.size) console.error(`  links to other hosts, not followed: ${[...outside].join(" ")}`);
const full = waiting.length ? `, stopped at ${limit}` : "";
console.log(`${dead.length + lost.length} dead of ${seen.size} addresses, ${pages} pages${full} (limit 0)`);
process.exit(dead.length + lost.length || pages < 10 ? 1 : 0);
