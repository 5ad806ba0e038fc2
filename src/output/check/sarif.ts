/** SARIF 2.1.0: results with their rules, for services that collect what analysers say. */

import { type Finding, messageOf } from "../../errors.ts";
import { printable } from "../../text/printable.ts";
import { uriOf } from "./names.ts";
import type { CheckFormat, FormatOptions, Rule } from "./report.ts";

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

export const sarifOf: CheckFormat = ({ findings }, options) => {
  const found = new Set(findings.map(({ code }) => code));
  const rules = options.rules.filter(({ code }) => found.has(code));
  const places = new Map(rules.map(({ code }, i) => [code, i]));
  const run = {
    tool: {
      driver: { name: "extract", version: options.version, rules: rules.map(ruleOf) },
    },
    columnKind: "utf16CodeUnits",
    results: findings.map((finding) => resultOf(finding, places, options)),
  };
  const log = { $schema: SCHEMA, version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function ruleOf({ code, severity, title, reason, bad, good }: Rule) {
  const help = `${reason}\n\nReported:\n\n${plain(bad)}\nRight:\n\n${plain(good)}`;
  const markdown = `${reason}\n\nReported:\n\n${fenced(bad)}\nRight:\n\n${fenced(good)}`;
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: reason },
    help: { text: help, markdown },
    defaultConfiguration: { level: severity },
  };
}

function plain(sample: Rule["bad"]): string {
  const files = Object.entries(sample);
  return files.map(([name, text]) => `# ${name}\n${text}`).join("\n");
}

function fenced(sample: Rule["bad"]): string {
  const files = Object.entries(sample);
  return files.map(([name, text]) => `\`\`\`yaml\n# ${name}\n${text}\`\`\`\n`).join("\n");
}

function resultOf(
  finding: Finding,
  places: ReadonlyMap<string, number>,
  { cwd, replacementsOf }: FormatOptions,
) {
  const { code, severity, file, line, column, entry } = finding;
  const artifactLocation = { uri: uriOf(file, cwd) };
  const region = line ? { startLine: line, ...(column && { startColumn: column }) } : undefined;
  const replacements = replacementsOf(finding).map(({ start, end, text }) => ({
    deletedRegion: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
    insertedContent: { text },
  }));
  return {
    ruleId: code,
    ruleIndex: places.get(code) ?? -1,
    level: severity,
    message: { text: printable(messageOf(finding)) },
    locations: [
      {
        physicalLocation: { artifactLocation, ...(region && { region }) },
        ...(entry && { logicalLocations: [{ fullyQualifiedName: printable(entry) }] }),
      },
    ],
    ...(replacements.length > 0 && {
      fixes: [
        {
          description: { text: printable(finding.repair) },
          artifactChanges: [{ artifactLocation, replacements }],
        },
      ],
    }),
  };
}
