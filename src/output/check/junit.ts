/**
 * JUnit XML, for services that show tests: a suite a file, a case a finding. Errors have failed;
 * warnings have not, and say so in their output.
 */

import { type Finding, messageOf, placeOfFinding } from "../../errors.ts";
import { printable } from "../../text/printable.ts";
import { type CheckFormat, countOf, summaryOf } from "./report.ts";

export const junitOf: CheckFormat = (report) => {
  const suites = [...byFile(report.findings)].flatMap(([file, findings]) =>
    suiteOf(file, findings),
  );
  const whole = attributes({
    name: "extract check",
    tests: Math.max(1, report.findings.length),
    failures: countOf(report, "error"),
    errors: 0,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${whole}>`,
    ...(suites.length > 0 ? suites : soundSuite(summaryOf(report))),
    "</testsuites>",
    "",
  ].join("\n");
};

function suiteOf(file: string, findings: readonly Finding[]): string[] {
  const failures = findings.filter(({ severity }) => severity === "error").length;
  const suite = attributes({ name: file, tests: findings.length, failures, errors: 0 });
  return [`  <testsuite${suite}>`, ...findings.flatMap(caseOf), "  </testsuite>"];
}

function caseOf(finding: Finding): string[] {
  const { severity, code, file, line, column, problem } = finding;
  const name = `${code} ${placeOfFinding(finding)}`;
  const said = escaped(`${placeOfFinding(finding)}: ${severity} ${code}: ${messageOf(finding)}`);
  const inside =
    severity === "error"
      ? `<failure${attributes({ type: code, message: problem })}>${said}</failure>`
      : `<system-out>${said}</system-out>`;
  const place = attributes({
    name,
    classname: file,
    file,
    ...(line && { line }),
    ...(column && { column }),
  });
  return [`    <testcase${place}>`, `      ${inside}`, "    </testcase>"];
}

/** Without any case some services take the run for broken. */
function soundSuite(summary: string): string[] {
  const suite = attributes({ name: "extract check", tests: 1, failures: 0, errors: 0 });
  const sound = attributes({ name: summary, classname: "extract check" });
  return [`  <testsuite${suite}>`, `    <testcase${sound}/>`, "  </testsuite>"];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");
}

/** XML can hold neither controls nor half characters, not even escaped. */
function escaped(text: string): string {
  return printable(text)
    .replace(/[\ufffe\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = files.get(finding.file);
    if (others) others.push(finding);
    else files.set(finding.file, [finding]);
  }
  return files;
}
