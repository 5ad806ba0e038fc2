/**
 * Documents for spaCy's displaCy (`displacy.render(docs, style="ent", manual=True)`). It cannot show
 * one mention over another: those that overlap a longer one stand in a member that it passes over.
 */

import type { ExtractedDocument, Provenance } from "../../entity.ts";
import type { RecordHead } from "../json.ts";
import { documentName } from "../json.ts";
import { wellFormed } from "./carriedText.ts";
import { addressesOf, detailsOf } from "./details.ts";
import { labelOf } from "./labels.ts";
import { type Placed, placedMentions, withoutOverlaps } from "./placed.ts";

/** JSON of one document, on one line; its offsets are in code points. */
export function displacyDocument(
  document: ExtractedDocument,
  text: string,
  { lexicons }: Pick<Provenance, "lexicons">,
  head?: RecordHead,
): string {
  const { kept, left } = withoutOverlaps(placedMentions(document));
  const { language } = document;
  const name = wellFormed(documentName(document, head));
  const fields = [
    { format: "extract-displacy/1", lexicons },
    { text: wellFormed(text), ents: kept.map(entOf) },
    // displaCy puts a title into its page as it is.
    { title: name === "" ? null : escapedForPage(name) },
    { settings: { lang: language, direction: isRightToLeft(language) ? "rtl" : "ltr" } },
    { document: name, language, overlapping: left.map(entOf), warnings: document.warnings },
  ].map((part) => JSON.stringify(part).slice(1, -1));
  if (head?.record !== undefined) fields.push(`"record":${head.record}`);
  return `{${fields.join(",")}}`;
}

function entOf(placed: Placed) {
  const { entity, mention } = placed;
  const [address] = addressesOf(placed);
  return {
    start: mention.start,
    end: mention.end,
    label: labelOf(entity.kind),
    ...(entity.id !== null && { kb_id: entity.id }),
    ...(entity.id !== null && address && { kb_url: address }),
    name: wellFormed(entity.name),
    details: detailsOf(placed),
  };
}

function escapedForPage(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => escapes[character] as string);
}

/** By the script that the language is written in most. */
function isRightToLeft(language: string): boolean {
  try {
    return RIGHT_TO_LEFT_SCRIPTS.has(new Intl.Locale(language).maximize().script ?? "");
  } catch {
    return false;
  }
}

const RIGHT_TO_LEFT_SCRIPTS: ReadonlySet<string> = new Set([
  "Arab",
  "Hebr",
  "Syrc",
  "Thaa",
  "Nkoo",
]);
