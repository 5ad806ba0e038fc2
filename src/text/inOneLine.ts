/** White space of any length, line ends among it, as one blank. */
export function inOneLine(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, " ") : text;
}
