/**
 * A pattern that the shell did not expand (`'seeds/*.txt'`) to paths. The one door to tinyglobby.
 */

import * as fs from "node:fs";
import { relative } from "node:path";
import { glob } from "tinyglobby";

/**
 * Files that match, sorted; links to files are files here, as they are for a shell. Hidden files
 * and node_modules are left out unless the pattern names them. A folder that cannot be read goes to
 * `report`.
 */
export async function pathsMatching(
  pattern: string,
  report: (folder: string, error: Error) => void,
): Promise<string[]> {
  const readdir = (
    folder: string,
    options: { withFileTypes: true },
    done: (error: Error | null, entries: fs.Dirent[]) => void,
  ) => {
    fs.readdir(folder, options, (error, entries) => {
      if (error) report(relative("", folder) || folder, error);
      done(
        error,
        entries?.map((entry) => (entry.isSymbolicLink() ? asFile(entry) : entry)),
      );
    });
  };
  const paths = await glob(pattern, {
    fs: { readdir: readdir as typeof fs.readdir },
    ignore: pattern.includes("node_modules") ? [] : ["**/node_modules/**"],
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return paths.sort();
}

function asFile(entry: fs.Dirent): fs.Dirent {
  let file = false;
  try {
    file = fs.statSync(`${entry.parentPath}/${entry.name}`).isFile();
  } catch {
    // A link to nothing stays a link, and is left out.
  }
  return file
    ? Object.assign(Object.create(entry), { isSymbolicLink: () => false, isFile: () => true })
    : entry;
}
