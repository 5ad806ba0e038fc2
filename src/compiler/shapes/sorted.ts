/** Entries stand in the order of their ids. */

import { unsorted } from "../checks/W212.ts";
import type { ShapedFile } from "./reading.ts";

/** Tells of the entries under one key of a file the first that stands behind a later one. */
export function askOrder(file: ShapedFile<unknown>, key: string, ids: readonly string[]): void {
  let before = "";
  for (const id of ids) {
    if (file.report([key, id], unsorted, id, before)) return;
    before = id;
  }
}
