/**
 * How much memory V8 keeps for what is new. It lets that grow to three times 16 MB in a run that
 * takes seconds, since a little always outlives a collection; of a stream of records nothing stays
 * but that little. Held at three times 4 MB a stream takes a fifth less memory and the same time.
 * V8 takes its limit only before the process has begun, so growth is stopped when it is there.
 * Concerns the whole process, so only the program asks for it, and never the library.
 */

import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Bytes of the two halves of which one is in use. */
const ENOUGH = 2 * (4 << 20);

/** In what V8 calls megabytes: for threads that begin from now on. */
const OF_THREADS = ["--min-semi-space-size=4", "--max-semi-space-size=4"];

let state: "new" | "growing" | "held" = "new";

/**
 * To be called again and again while a run goes from one short piece of work to the next: when it
 * has grown to `ENOUGH` it grows no further. That of threads begins and ends there.
 */
export function holdYoungGeneration(): void {
  if (state === "held") return;
  if (state === "new") for (const flag of OF_THREADS) setFlagsFromString(flag);
  const grown = youngGeneration() >= ENOUGH;
  if (grown) setFlagsFromString("--semi-space-growth-factor=1");
  state = grown ? "held" : "growing";
}

function youngGeneration(): number {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
  return young?.space_size ?? 0;
}
