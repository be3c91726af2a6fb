// Bundles what a page fetches: node build.mjs OUT SOURCE. Names carry a hash, text is also kept as brotli and gzip. Every css/*.css and
// js/*.js directly in SOURCE is a bundle of its own, but for theme.js, which is printed into the page; parts of a bundle lie in folders.
// MSBuild runs it for each project when one of its inputs changed, and embeds what it leaves in OUT.
import { readdir, readFile, writeFile, rm, mkdir } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const out = process.argv[2] ?? "artifacts/assets";
const source = process.argv[3] ?? new URL(".", import.meta.url).pathname;
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const files = async (folder, kinds) => (await readdir(`${source}/${folder}`).catch(() => [])).filter(name => kinds.test(name)).map(name => `${source}/${folder}/${name}`);
const shared = { bundle: true, minify: true, charset: "utf8", outdir: out, logLevel: "warning" };
const printed = name => name.endsWith("/theme.js");
const bundles = [...(await files("css", /\.css$/)), ...(await files("js", /\.js$/))];
await build({
  ...shared,
  entryPoints: bundles.filter(name => !printed(name)),
  format: "iife",
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
});
await build({ ...shared, entryPoints: bundles.filter(printed), format: "iife" });
await build({
  ...shared,
  entryPoints: await files("icons", /\.(svg|png)$/),
  entryNames: "[name]-[hash]",
  loader: { ".svg": "copy", ".png": "copy" },
});

for (const name of await readdir(out)) {
  if (!/\.(css|js|svg)$/.test(name)) continue;
  const bytes = await readFile(`${out}/${name}`);
  await writeFile(`${out}/${name}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  await writeFile(`${out}/${name}.gz`, gzipSync(bytes, { level: 9 }));
}
