// Reads Lighthouse reports of the same page and prints the middle one of each category. node lighthouse.mjs REPORT.json…
import { readFile } from "node:fs/promises";

const reports = await Promise.all(process.argv.slice(2).map(async (file) => JSON.parse(await readFile(file, "utf8"))));
const middle = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const names = ["performance", "accessibility", "best-practices", "seo"];
const scores = names.map((name) => Math.round(100 * middle(reports.map((r) => r.categories[name]?.score ?? 0))));
for (const name of names.filter((_, i) => scores[i] < 100)) {
  const report = reports[0];
  for (const ref of report.categories[name].auditRefs) {
    const audit = report.audits[ref.id];
    if (ref.weight > 0 && audit.score !== null && audit.score < 1) console.error(`  ${name}: ${audit.title} ${audit.displayValue ?? ""}`);
  }
}
console.log(`${names.map((name, i) => `${name} ${scores[i]}`).join(", ")}, middle of ${reports.length} runs (limit 100 each)`);
process.exit(scores.every((score) => score === 100) ? 0 : 1);
