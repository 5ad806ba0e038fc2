/** The formats of `extract check`, by name. */

import { githubOf } from "./github.ts";
import { jsonOf } from "./json.ts";
import { junitOf } from "./junit.ts";
import type { CheckFormat } from "./report.ts";
import { sarifOf } from "./sarif.ts";
import { textOf } from "./text.ts";

export const CHECK_FORMAT_TABLE = {
  text: textOf,
  json: jsonOf,
  github: githubOf,
  sarif: sarifOf,
  junit: junitOf,
} satisfies Readonly<Record<string, CheckFormat>>;

export type CheckFormatName = keyof typeof CHECK_FORMAT_TABLE;
