/** What a check leaves out because it was told to: whoever reads its verdict should know. */

import { checkSource } from "../../compiler/checking/check.ts";
import { type Selection, selectChecks } from "../../compiler/checks/select.ts";
import { builtInSource } from "../../compiler/overlay.ts";
import { readLexicons } from "../../compiler/reading/read.ts";
import { standsAlone } from "../../compiler/sources/standsAlone.ts";
import type { IgnoredFindings } from "../../output/check/report.ts";

/**
 * What the checks that are ignored would have found, as far as nothing has to be run for it.
 * Undefined where none is ignored.
 */
export function ignoredIn(
  folders: readonly string[],
  { select, ignore }: Selection,
): IgnoredFindings | undefined {
  if (!ignore || ignore.length === 0) return undefined;
  const asked = new Set(selectChecks({ select, ignore }));
  const ignored = selectChecks({ select }).filter((check) => !asked.has(check));
  const own = readLexicons(folders);
  const codes = new Set(ignored.map(({ code }) => code));
  const findings = checkSource(own, standsAlone(own) ? undefined : builtInSource(), ignored).filter(
    ({ code }) => codes.has(code),
  );
  const count = (of: string) => findings.filter(({ severity }) => severity === of).length;
  const packs = [...own.packs.values()];
  const patterns = packs.some((pack) => pack.patterns.length > 0);
  const texts = patterns || packs.some(({ examples }) => examples.length > 0);
  const untried = ignored.filter(
    ({ at }) => (at === "run" && texts) || (at === "pattern" && patterns),
  );
  return {
    errors: count("error"),
    warnings: count("warning"),
    untried: untried.map(({ code }) => code),
  };
}
