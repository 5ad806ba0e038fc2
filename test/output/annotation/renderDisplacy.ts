/**
 * What displaCy's renderer of entities makes of a document that is given to it by hand: it takes the
 * entities by their start, writes what lies between, escapes texts, and puts labels, ids, addresses
 * and the title into the page as they are. Throws for what it would render wrong.
 */

interface Ent {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly kb_id?: string;
  readonly kb_url?: string;
}

export interface DisplacyDocument {
  readonly text: string;
  readonly ents: readonly Ent[];
  readonly title: string | null;
  readonly settings?: { readonly lang?: string; readonly direction?: string };
}

export function renderDisplacy({ text, ents, title }: DisplacyDocument): string {
  const points = Array.from(text);
  const slice = (from: number, to?: number) => points.slice(from, to).join("");
  let page = "";
  let offset = 0;
  for (const { start, end, label, kb_id = "", kb_url = "#" } of ents) {
    if (!(Number.isInteger(start) && Number.isInteger(end)) || start < offset || end <= start)
      throw new Error(`an entity over another: ${start}`);
    if (end > points.length) throw new Error(`an entity behind the text: ${end}`);
    page += escaped(slice(offset, start)).replaceAll("\n", "<br>");
    const link = kb_id === "" ? "" : `<a href="${kb_url}">${kb_id}</a>`;
    page += `<mark>${escaped(slice(start, end))}<span>${label}${link}</span></mark>`;
    offset = end;
  }
  page += escaped(slice(offset)).replaceAll("\n", "<br>");
  return `${title === null ? "" : `<h2>${title}</h2>`}<div>${page}</div>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
