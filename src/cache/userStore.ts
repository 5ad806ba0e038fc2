/** The store of this program in the user's cache folder. */

import { programFingerprint } from "../assets.ts";
import { cacheFolder, surroundings } from "./cacheFolder.ts";
import { NO_STORE, type Store, storeIn } from "./store.ts";

/**
 * None where there is no folder for it, and none for the program as source, which can change from
 * run to run.
 */
export function userStore(env: Readonly<Record<string, string | undefined>>): Store {
  const folder = cacheFolder(surroundings(env));
  return folder === undefined || programFingerprint === undefined
    ? NO_STORE
    : storeIn(folder, { version: programFingerprint });
}
