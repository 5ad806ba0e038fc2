/** Findings for people and editors: one a line, as compilers write them. */

import { messageOf, placeOfFinding } from "../../errors.ts";
import { printable } from "../../text/printable.ts";
import { styles } from "../styled.ts";
import { type CheckFormat, countOf, summaryOf } from "./report.ts";

export const textOf: CheckFormat = (report, { colour, quiet }) => {
  const chalk = styles(colour);
  const paint = { error: chalk.red.bold, warning: chalk.yellow.bold };
  const shown = report.findings.filter(({ severity }) => !quiet || severity === "error");
  const lines = shown.map((finding) => {
    const place = chalk.bold(printable(placeOfFinding(finding)));
    const what = paint[finding.severity](`${finding.severity} ${finding.code}`);
    return `${place}: ${what}: ${printable(messageOf(finding))}`;
  });
  const errors = countOf(report, "error");
  const style =
    errors > 0 ? chalk.red : countOf(report, "warning") > 0 ? chalk.yellow : chalk.green;
  if (!quiet || errors > 0) lines.push(style(printable(summaryOf(report))));
  return lines.map((line) => `${line}\n`).join("");
};
