/** IRIs of what has none: entities, documents. Nothing that stands in a name is taken for a part. */

import type { ExtractedDocument } from "../../entity.ts";
import { type RecordHead, titleOf } from "../json.ts";
import { wellFormed } from "./carriedText.ts";

/** `urn:x-extract:entity:place:moscow`; what has a meaning in IRIs is escaped in each part. */
export function urn(...parts: readonly string[]): string {
  return `urn:x-extract:${parts.map(escaped).join(":")}`;
}

/**
 * Of a file its path, absolute or relative as it was named; of a record its id where that is an
 * address of the web.
 */
export function sourceIri({ file, id }: ExtractedDocument, head?: RecordHead): string {
  if (head) return recordIri(head);
  if (file === undefined) return urn("document", String(id ?? ""));
  const path = file.split("/").map(escaped).join("/");
  return path.startsWith("/") ? `file:///${path.replace(/^\/+/, "")}` : path;
}

function recordIri(head: RecordHead): string {
  if (head.id === "null") return urn("line", String(head.line));
  const title = titleOf(head);
  return isWebAddress(title) ? title : urn("record", title);
}

/** Only what RFC 3986 allows, and a host. */
function isWebAddress(text: string): boolean {
  return (
    /^https?:\/\/[^/?#]/i.test(text) &&
    /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9a-f]{2})+$/i.test(text) &&
    URL.canParse(text)
  );
}

function escaped(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
