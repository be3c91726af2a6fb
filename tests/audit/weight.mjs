// What an article transfers, in bytes of the actual brotli answers. node weight.mjs BASE CRAWL.json
// Counted: the page, its styles, scripts and icons, the faces it preloads and those whose unicode-range holds a sign of its text
// (whatever family and weight asks for them: a reader's browser takes no more). Pictures are left out.
// Limits (issue 2): 115,000 bytes with faces, 25,000 without.
import { get } from "node:http";
import { readFile } from "node:fs/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

const [base, crawl] = process.argv.slice(2);
const transfers = new Map();
function transfer(path) {
  if (!transfers.has(path)) transfers.set(path, new Promise((done, fail) => {
    get(base + path, { headers: { "accept-encoding": "br, gzip" } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        const body = Buffer.concat(parts);
        const encoding = answer.headers["content-encoding"];
        const text = encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body;
        done({ path, status: answer.statusCode, encoding: encoding ?? "none", size: body.length, type: (answer.headers["content-type"] ?? "").split(";")[0], text: text.toString("utf8") });
      });
    }).on("error", fail);
  }));
  return transfers.get(path);
}
const inside = (link, on) => { const to = new URL(link.replaceAll("&amp;", "&"), base + on); return to.origin === base ? to.pathname + to.search : null; };

function holdsAny(range, signs) {
  if (!range) return true;
  const spans = range.split(",").map((one) => {
    const [from, to] = one.trim().replace(/^U\+/i, "").split("-");
    return [parseInt(from.replaceAll("?", "0"), 16), parseInt((to ?? from).replaceAll("?", "F"), 16)];
  });
  return [...signs].some((sign) => spans.some(([from, to]) => sign >= from && sign <= to));
}

async function weigh(path) {
  // The second answer is the stored one; its best compression is made in the background.
  const page = await transfer(path);
  const parts = new Set();
  for (const [tag] of page.text.matchAll(/<(?:link|script)\b[^>]*>/g)) {
    const to = /\s(?:href|src)="([^"]+)"/.exec(tag)?.[1];
    if (to && (tag.startsWith("<script") || /rel="(?:stylesheet|preload|modulepreload|icon)"/.test(tag))) parts.add(inside(to, path));
  }
  let light = page.size, faces = 0;
  const lines = [`${page.size} ${page.encoding} page`];
  const signs = new Set([...page.text].map((sign) => sign.codePointAt(0)));
  for (const part of [...parts].filter(Boolean)) {
    const got = await transfer(part);
    if (got.type !== "text/css") continue;
    for (const [, face] of got.text.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
      const url = /url\(["']?([^"')]+\.woff2[^"')]*)["']?\)/.exec(face)?.[1];
      if (url && holdsAny(/unicode-range\s*:\s*([^;}]+)/.exec(face)?.[1], signs)) parts.add(inside(url, part));
    }
  }
  for (const part of [...parts].filter(Boolean)) {
    const got = await transfer(part);
    if (/font|woff/.test(got.type) || /\.woff2/.test(part)) faces += got.size;
    else light += got.size;
    lines.push(`${got.size} ${got.encoding} ${part}${got.status === 200 ? "" : ` (${got.status})`}`);
  }
  return { path, light, all: light + faces, lines };
}

const answers = Object.entries(JSON.parse(await readFile(crawl, "utf8")));
const articles = answers.filter(([path, a]) => a.status === 200 && a.type === "text/html" && /^\/[^/]+\/\d+\/[^/?]+$/.test(path)).map(([path]) => path);
let heaviest = { light: 0, all: 0, lines: [] };
for (const path of articles) {
  const one = await weigh(path);
  if (one.all > heaviest.all) heaviest = one;
}
const bad = articles.length === 0 || heaviest.all > 115000 || heaviest.light > 25000;
for (const line of bad ? heaviest.lines : []) console.error(`  ${line}`);
console.log(`heaviest of ${articles.length} articles ${heaviest.all} bytes with faces, ${heaviest.light} without (limits 115000, 25000)`);
process.exit(bad ? 1 : 0);
