/** Which checks are asked for: by code, or by the letters and digits that codes begin with. */

import { ExpectedError } from "../../errors.ts";
import { nearest } from "../../text/nearest.ts";
import type { Check } from "./check.ts";
import { CHECKS } from "./index.ts";

export interface Selection {
  /** Only these; all but the optional ones where it is not given. */
  readonly select?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
}

/** The check of a code in whatever case. Throws ExpectedError, naming the nearest, for none. */
export function checkCalled(code: string): Check {
  const check = CHECKS.find((one) => one.code === code.toUpperCase());
  if (!check) throw unknownCode(code);
  return check;
}

/** The checks asked for. Throws ExpectedError for what no code begins with. */
export function selectChecks({ select, ignore = [] }: Selection): readonly Check[] {
  for (const prefix of [...(select ?? []), ...ignore])
    if (!CHECKS.some((check) => begins(check, prefix))) throw unknownCode(prefix);
  const chosen = CHECKS.filter((check: Check) => {
    const asked = select ? select.some((prefix) => begins(check, prefix)) : !check.optional;
    return asked && !ignore.some((prefix) => begins(check, prefix));
  });
  if (select && chosen.length === 0)
    throw new ExpectedError("--ignore takes away all that --select asks for; leave one out");
  return chosen;
}

function begins({ code }: Pick<Check, "code">, prefix: string): boolean {
  return prefix !== "" && code.startsWith(prefix.toUpperCase());
}

function unknownCode(code: string): ExpectedError {
  const codes = CHECKS.map((check) => check.code);
  const near = nearest(code.toUpperCase(), codes);
  const help = near ? `did you mean ${near}?` : `there are: ${codes.join(", ")}`;
  return new ExpectedError(`${code}: no check has this code; ${help}`);
}
