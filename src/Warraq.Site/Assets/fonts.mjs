// Subsets the OFL faces to what a newspaper sets (DECISIONS 33) and writes them to wwwroot/fonts, licences beside.
// Run by hand (`npm run fonts`) when a face or a range changes; the files are committed, so that a build needs no run.
import { readFile, writeFile, mkdir, copyFile } from "node:fs/promises";
import subset from "subset-font";

const out = new URL("../wwwroot/fonts/", import.meta.url);
const packages = new URL("../../../node_modules/@fontsource-variable/", import.meta.url);

// Letters, harakat, the four Persian letters Arab papers need, punctuation, joiners and marks of direction, both digit sets.
const arabic = [[0x60c], [0x61b], [0x61f], [0x621, 0x63a], [0x640, 0x656], [0x660, 0x66c], [0x670, 0x671], [0x67e], [0x686], [0x698],
  [0x6a4], [0x6a9], [0x6af], [0x6cc], [0x200c, 0x200f]];
const latin = [[0x20, 0x7e], [0xa0], [0xa9], [0xab], [0xae], [0xb0], [0xb7], [0xbb], [0xbd], [0xc0, 0xff], [0x152, 0x153], [0x2010, 0x2026], [0x20ac]];
// Split off by the package; a page fetches it only when it prints such a letter.
const latinExtended = [[0x100, 0x151], [0x154, 0x17f]];

const text = ranges => ranges.flatMap(([from, to = from]) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join("");

await mkdir(out, { recursive: true });
let total = 0;
for (const [face, name] of [["markazi-text", "markazi"], ["vazirmatn", "vazirmatn"]]) {
  for (const [script, file, ranges] of [["arabic", "arabic", arabic], ["latin", "latin", latin], ["latin-ext", "latin-ext", latinExtended]]) {
    const source = await readFile(new URL(`${face}/files/${face}-${script}-wght-normal.woff2`, packages));
    const font = await subset(source, text(ranges), { targetFormat: "woff2", noHinting: true, variationAxes: { wght: { min: 400, max: 700, default: 400 } } });
    await writeFile(new URL(`${name}-${file}.woff2`, out), font);
    if (script !== "latin-ext") total += font.length;
    console.log(`${name}-${file}`.padEnd(24), source.length, "→", font.length);
  }
  await copyFile(new URL(`${face}/LICENSE`, packages), new URL(`OFL-${face}.txt`, out));
}
console.log("the four that pages carry:", total);
if (total > 90_000) throw new Error("The fonts are over their budget of 90 kB.");
