/** How many threads answer records when `--jobs` does not say. */

import { statSync } from "node:fs";

/**
 * Bytes of the files named from which a second thread is started unasked: 15 seconds of one. It
 * begins cold and costs a second of processor time and some 100 MB, which shorter runs are better
 * without. Of a pipe nobody knows how long it is, and who cuts a stream into pipes has filled the
 * processor already.
 */
export const LARGE = 32 << 20;

/** More are for whoever asks: they cost memory. */
const MOST_UNASKED = 2;

/** Names that are looked at: so many small files are no large ones. */
const LOOKED_AT = 1000;

/** The threads for these inputs, as they are named on the command line. */
export async function jobsFor(names: readonly string[], free = freeProcessors): Promise<number> {
  let bytes = 0;
  for (const name of names.slice(0, LOOKED_AT)) bytes += sizeOf(name);
  return bytes < LARGE ? 1 : Math.min(MOST_UNASKED, Math.max(1, await free()));
}

/**
 * Processors that nothing has run on in the last minute: on one that others use a second thread
 * takes from them, and gains little.
 */
async function freeProcessors(): Promise<number> {
  const { availableParallelism, loadavg } = await import("node:os");
  return Math.round(availableParallelism() - (loadavg()[0] ?? 0));
}

/** Of what is a file; whatever else a name may be is found out when it is read. */
function sizeOf(name: string): number {
  try {
    const stats = statSync(name);
    return stats.isFile() ? stats.size : 0;
  } catch {
    return 0;
  }
}
