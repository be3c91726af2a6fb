// Bundles what a page fetches into the folder given: names carry a hash, text is also kept as brotli and gzip.
// MSBuild runs it when one of its inputs changed and embeds what it leaves there.
import { readdir, readFile, writeFile, rm, mkdir } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const out = process.argv[2] ?? "artifacts/assets";
const here = path => new URL(path, import.meta.url).pathname;
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const shared = { bundle: true, minify: true, charset: "utf8", outdir: out, logLevel: "warning" };
await build({
  ...shared,
  entryPoints: [here("css/site.css"), here("js/site.js")],
  format: "iife",
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
});
// The theme script is printed into the page itself, the icons are linked from it.
await build({ ...shared, entryPoints: [here("js/theme.js")], format: "iife" });
await build({
  ...shared,
  entryPoints: [here("icons/favicon.svg"), here("icons/touch.png")],
  entryNames: "[name]-[hash]",
  loader: { ".svg": "copy", ".png": "copy" },
});

for (const name of await readdir(out)) {
  if (!/\.(css|js|svg)$/.test(name)) continue;
  const bytes = await readFile(`${out}/${name}`);
  await writeFile(`${out}/${name}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  await writeFile(`${out}/${name}.gz`, gzipSync(bytes, { level: 9 }));
}
