/** Does a terminal know links (OSC 8)? It cannot be asked; it says by its variables which one it is. */

import type { Terminal } from "./terminal.ts";

/** Programs that have them in every version of the last years, as TERM_PROGRAM and TERM call them. */
const PROGRAMS = ["iTerm.app", "WezTerm", "vscode", "ghostty", "zed"];
const TERMS = ["xterm-kitty", "alacritty"];
/** The first version of VTE (GNOME Terminal and its relatives) in which they are safe: 0.50.1. */
const VTE = 5001;

/** The flag says it; else they are there where colours are, on a terminal that is known to have them. */
export function wantsHyperlinks(
  flag: "auto" | "always" | "never" = "auto",
  { env, screen, colour }: Pick<Terminal, "env" | "screen" | "colour">,
): boolean {
  if (flag !== "auto") return flag === "always";
  if (!screen || !colour) return false;
  return (
    env["WT_SESSION"] !== undefined ||
    PROGRAMS.includes(env["TERM_PROGRAM"] ?? "") ||
    TERMS.includes(env["TERM"] ?? "") ||
    Number(env["VTE_VERSION"]) >= VTE
  );
}
