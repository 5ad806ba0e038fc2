/** Names of files as services read them: relative to where the command runs, with slashes. */

import { isAbsolute, relative, sep } from "node:path";

/** Below `cwd` where it is there; else as it was named. */
export function relativeName(file: string, cwd: string): string {
  if (!isAbsolute(file)) return withSlashes(file).replace(/^(\.\/+)+/, "");
  const below = relative(cwd, file);
  return withSlashes(below === "" || below.startsWith("..") || isAbsolute(below) ? file : below);
}

/** A reference that a URI can be: relative where the name is. */
export function uriOf(file: string, cwd: string): string {
  const name = relativeName(file, cwd);
  const segments = name.split("/").map((segment, i) =>
    // The drive of an absolute name keeps its colon; elsewhere one would begin a scheme.
    i === 0 && isAbsolute(name) ? segment : encodeURIComponent(wellFormed(segment)),
  );
  const path = segments.join("/");
  if (!isAbsolute(name)) return path;
  return path.startsWith("/") ? `file://${path}` : `file:///${path}`;
}

function withSlashes(name: string): string {
  return sep === "/" ? name : name.replaceAll(sep, "/");
}

/** Half a character cannot be written in a URI. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}
