/** What changes in a file, as `patch` and `git apply` read it. The one door to diff. */

import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** Empty where nothing does. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return "";
  const [old, now] = file.startsWith("/") ? [file, file] : [`a/${file}`, `b/${file}`];
  return createTwoFilesPatch(old, now, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}
