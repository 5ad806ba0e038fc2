/**
 * brat's standoff: annotations of a text that stands beside them, one a line. Mentions may overlap.
 * One that goes over several lines is in pieces, as brat has it.
 */

import { type ExtractedDocument, MISSILE_EVENTS, QUALIFIERS } from "../../entity.ts";
import { carried, carriedText, wellFormed } from "./carriedText.ts";
import { addressesOf, detailsOf } from "./details.ts";
import { LABELS, labelOf } from "./labels.ts";
import { type Placed, placedMentions } from "./placed.ts";

/** What brat is to know of a collection: `annotation.conf`. */
export function bratConfiguration(): string {
  const counted = [labelOf("aircraft"), labelOf("missile-count")].join("|");
  return [
    "[entities]",
    ...LABELS,
    "",
    "[relations]",
    "",
    "[events]",
    "",
    "[attributes]",
    "Unlisted\tArg:<ENTITY>",
    `Qualifier\tArg:${counted}, Value:${QUALIFIERS.join("|")}`,
    `Event\tArg:${labelOf("missile-count")}, Value:${MISSILE_EVENTS.join("|")}`,
    "",
  ].join("\n");
}

/** Annotations of a text, and the text that they are of. */
export interface Standoff {
  readonly text: string;
  readonly annotations: string;
}

/** With the text that stands beside them, in which every end of a line is one character. */
export function bratStandoff(document: ExtractedDocument, text: string): Standoff {
  const whole = carriedText(text);
  return {
    text: whole.text,
    annotations: lines(document, (mention) => ({
      start: whole.at(mention.start),
      text: carried(mention.text),
    })),
  };
}

/** The annotations only, of the text as it is. */
export function bratAnnotations(document: ExtractedDocument): string {
  return lines(document, ({ start, text }) => ({ start, text: wellFormed(text) }));
}

type Place = (mention: Placed["mention"]) => { readonly start: number; readonly text: string };

function lines(document: ExtractedDocument, place: Place): string {
  const numbers = new Map<string, number>();
  const numbered = (sign: string) => {
    const number = (numbers.get(sign) ?? 0) + 1;
    numbers.set(sign, number);
    return `${sign}${number}`;
  };
  return placedMentions(document)
    .map((placed) => {
      const { start, text } = place(placed.mention);
      const mention = numbered("T");
      const pieces = piecesOf(text, start);
      const spans = pieces.map((piece) => `${piece.start} ${piece.end}`).join(";");
      const words = pieces.map((piece) => piece.text).join(" ");
      return [
        `${mention}\t${labelOf(placed.entity.kind)} ${spans}\t${words}\n`,
        ...saidOf(placed, mention, numbered),
      ].join("");
    })
    .join("");
}

/** What its readers take for the end of a line or of a column. */
const BREAKS = /[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+/u;

/** Offsets are in code points. */
function piecesOf(text: string, from: number) {
  const pieces: { start: number; end: number; text: string }[] = [];
  let at = from;
  for (const [i, part] of text.split(new RegExp(`(${BREAKS.source})`, "u")).entries()) {
    const end = at + Array.from(part).length;
    if (i % 2 === 0 && part !== "") pieces.push({ start: at, end, text: part });
    at = end;
  }
  return pieces;
}

/** Attributes, ids and a note. */
function* saidOf(placed: Placed, mention: string, numbered: (sign: string) => string) {
  const { id, name, kind } = placed.entity;
  const details = detailsOf(placed);
  if (id === null) yield `${numbered("A")}\tUnlisted ${mention}\n`;
  if (details["qualifier"])
    yield `${numbered("A")}\tQualifier ${mention} ${details["qualifier"]}\n`;
  if (details["event"]) yield `${numbered("A")}\tEvent ${mention} ${details["event"]}\n`;
  const references = [...(id === null ? [] : [`extract:${kind}/${id}`]), ...databasesOf(placed)];
  for (const reference of references)
    yield `${numbered("N")}\tReference ${mention} ${oneWord(reference)}\t${oneLine(name)}\n`;
  yield `${numbered("#")}\tAnnotatorNotes ${mention}\t${escaped(JSON.stringify({ name, ...details }))}\n`;
}

/** `Wikidata:Q649`. */
function databasesOf(placed: Placed): string[] {
  return addressesOf(placed).flatMap((address) => {
    const [, wikidata] = /wikidata\.org\/entity\/(.*)/.exec(address) ?? [];
    const [, geonames] = /geonames\.org\/(\d+)/.exec(address) ?? [];
    return [
      ...(wikidata ? [`Wikidata:${wikidata}`] : []),
      ...(geonames ? [`GeoNames:${geonames}`] : []),
    ];
  });
}

function oneLine(text: string): string {
  return wellFormed(text.split(BREAKS).join(" "));
}

function oneWord(text: string): string {
  return oneLine(text).replace(/\s+/g, "_");
}

/** JSON in which no end of a line stands as it is. */
function escaped(json: string): string {
  return json.replace(
    /[\x7f-\x9f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
