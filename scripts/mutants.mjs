// mutants.mjs GOAL REPORT...: the mutation score by folder, each mutant that lived, and failure under the goal.
import { readFileSync } from "node:fs";

const [goal, ...reports] = process.argv.slice(2);
const folders = new Map();
for (const report of reports)
  for (const [path, { source, mutants }] of Object.entries(JSON.parse(readFileSync(report, "utf8")).files)) {
    const name = path.split("Doorway.Clinical/").at(-1);
    const lines = source.split("\n");
    for (const { status, location, mutatorName, replacement } of mutants) {
      const died = status === "Killed" || status === "Timeout";
      if (!died && status !== "Survived" && status !== "NoCoverage") continue;
      const folder = folders.get(name.split("/")[0]) ?? { died: 0, all: 0 };
      folders.set(name.split("/")[0], folder);
      folder.all++;
      if (died) folder.died++;
      else console.log(`  lived: ${name}:${location.start.line} ${mutatorName} -> ${(replacement ?? "").slice(0, 80)}\n         ${lines[location.start.line - 1].trim().slice(0, 140)}`);
    }
  }
const score = ({ died, all }) => 100 * died / all;
for (const [name, folder] of [...folders].sort()) console.log(`${name}: ${folder.died} of ${folder.all} mutants died (${score(folder).toFixed(1)} %)`);
const sum = [...folders.values()].reduce((a, b) => ({ died: a.died + b.died, all: a.all + b.all }), { died: 0, all: 0 });
if (sum.all === 0) throw new Error("No mutant was tried.");
console.log(`All: ${sum.died} of ${sum.all} mutants died (${score(sum).toFixed(1)} %); the goal is ${goal} %.`);
process.exit(score(sum) >= Number(goal) ? 0 : 1);
