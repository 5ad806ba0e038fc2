/** Where what was worked out before is kept: the user's cache folder, as each system has it. */

import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Undefined where the user has none. */
  readonly home: string | undefined;
}

/** `EXTRACT_CACHE_DIR`, or the system's folder of caches; undefined where there is none. */
export function cacheFolder({ env, platform, home }: Surroundings): string | undefined {
  const own = env["EXTRACT_CACHE_DIR"];
  if (own) return own;
  const folder = systemFolder({ env, platform, home });
  return folder === undefined ? undefined : join(folder, "extract");
}

function systemFolder({ env, platform, home }: Surroundings): string | undefined {
  if (platform === "win32") return env["LOCALAPPDATA"] || undefined;
  if (platform === "darwin") return home && join(home, "Library", "Caches");
  // Relative paths in it are to be ignored, says the specification.
  const given = env["XDG_CACHE_HOME"];
  if (given && isAbsolute(given)) return given;
  return home && join(home, ".cache");
}

export function surroundings(env: Surroundings["env"]): Surroundings {
  return { env, platform: process.platform, home: homeOf(env) };
}

function homeOf(env: Surroundings["env"]): string | undefined {
  try {
    return env["HOME"] || homedir() || undefined;
  } catch {
    return undefined; // A user that the system does not know.
  }
}
