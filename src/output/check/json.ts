/** The report as JSON; `schema.ts` says what stands in it. */

import { type CheckFormat, countOf } from "./report.ts";

export const jsonOf: CheckFormat = (report) => {
  const { folders, onBuiltIn, languages, forms, examples, findings } = report;
  const { ignored } = report;
  const summary = {
    errors: countOf(report, "error"),
    warnings: countOf(report, "warning"),
    ...(ignored && { ignored }),
  };
  const whole = {
    format: "extract-check/1",
    folders,
    onBuiltIn,
    languages,
    forms,
    examples,
    summary,
    findings,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
};
