// Writes Kit/Icons.cs from icons.txt: only the icons that pages use, inlined by the Icon component.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const client = fileURLToPath(new URL("..", import.meta.url));
const names = [...new Set(readFileSync(join(client, "icons.txt"), "utf8").split(/\s+/).filter(Boolean))].sort();

const lines = names.map((name) => {
  const svg = readFileSync(join(client, "node_modules/lucide-static/icons", `${name}.svg`), "utf8");
  const inner = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
  const shapes = inner.split("\n").map((line) => line.trim()).filter(Boolean).join("");
  return `        ["${name}"] = """${shapes}""",`;
});

writeFileSync(join(client, "..", "Kit", "Icons.cs"), `// Written by "npm run icons" in Client from icons.txt. Lucide, ISC licence.
namespace Doorway.Web.Kit;

public static class Icons
{
    public static IReadOnlyDictionary<string, string> Shapes { get; } = new Dictionary<string, string>
    {
${lines.join("\n")}
    };
}
`);
