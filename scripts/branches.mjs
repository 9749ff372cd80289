// branches.mjs REPORT: fails while a line of the report has a branch that no test took, and names it.
import { readFileSync } from "node:fs";

const [report] = process.argv.slice(2);
const open = new Map();
let file = "", owner = "", taken = 0, all = 0;
for (const [tag] of readFileSync(report, "utf8").matchAll(/<(class|line) [^>]*>/g)) {
  const value = (name) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
  if (tag.startsWith("<class")) [file, owner] = [value("filename"), value("name")];
  const counts = value("condition-coverage")?.match(/\((\d+)\/(\d+)\)/);
  if (!counts) continue;
  // Each line stands in the report twice, with its method and with its class.
  open.set(`${owner} ${value("number")}`, [`${file}:${value("number")}`, ...counts.slice(1).map(Number)]);
}
for (const [place, some, every] of open.values()) {
  taken += some;
  all += every;
  if (some < every) console.log(`  not every branch: ${place} (${some} of ${every})`);
}
if (all === 0) throw new Error("The report names no branch.");
console.log(`${taken} of ${all} branches of the clinical rules are taken by tests (${(100 * taken / all).toFixed(2)} %).`);
process.exit(taken === all ? 0 : 1);
