/** What changes in a file, as `patch` and `git apply` read it. The one door to diff. */

import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/**
 * Empty where nothing does. `path` is relative to the folder in which the patch is to be applied, or
 * absolute where it is not below that: then it is applied in the root (`patch -d / -p1`).
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const name = path.replace(/^\/+/, "");
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  // A name with blanks ends at a tab.
  return name.includes(" ") ? patch.replace(/^(--- .*)\n(.*)/, "$1\t\n$2\t") : patch;
}
