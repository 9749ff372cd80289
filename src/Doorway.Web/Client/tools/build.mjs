// Every file in entries/ becomes one file in wwwroot/dist: doorway.ts -> doorway.js, doorway.css -> doorway.css.
import { readdirSync, mkdirSync, copyFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { build } from "esbuild";

const client = fileURLToPath(new URL("..", import.meta.url));
const dist = join(client, "..", "wwwroot", "dist");

await build({
  absWorkingDir: client,
  entryPoints: readdirSync(join(client, "entries")).map((name) => join("entries", name)),
  outdir: dist,
  bundle: true,
  format: "esm",
  target: ["es2022"],
  minify: true,
  sourcemap: false,
  loader: { ".woff2": "file" },
  assetNames: "fonts/[name]-[hash]",
  logLevel: "warning",
});

mkdirSync(join(dist, "licences"), { recursive: true });
for (const [name, file] of [
  ["literata-OFL.txt", "@fontsource-variable/literata/LICENSE"],
  ["atkinson-OFL.txt", "@fontsource-variable/atkinson-hyperlegible-next/LICENSE"],
  ["lucide-ISC.txt", "lucide-static/LICENSE"],
]) copyFileSync(join(client, "node_modules", file), join(dist, "licences", name));

writeFileSync(join(dist, ".built"), "");
