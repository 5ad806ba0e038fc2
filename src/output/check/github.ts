/** Workflow commands, which GitHub shows beside the lines of a pull request. */

import { messageOf } from "../../errors.ts";
import { printable } from "../../text/printable.ts";
import { relativeName } from "./names.ts";
import { type CheckFormat, summaryOf } from "./report.ts";

export const githubOf: CheckFormat = (report, { cwd, quiet }) => {
  const lines = report.findings
    .filter(({ severity }) => !quiet || severity === "error")
    .map((finding) => {
      const { severity, file, line, column, code } = finding;
      const where = [
        `file=${property(relativeName(file, cwd))}`,
        ...(line ? [`line=${line}`] : []),
        ...(line && column ? [`col=${column}`] : []),
        `title=${property(code)}`,
      ];
      return `::${severity} ${where.join(",")}::${data(messageOf(finding))}`;
    });
  // A line that begins with two colons is a command, whatever a folder is called.
  if (!quiet) lines.push(`extract check: ${data(summaryOf(report))}`);
  return lines.map((line) => `${line}\n`).join("");
};

/** The runner takes these signs back; others that would disturb a log are written out. */
function data(text: string): string {
  return printable(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
