/**
 * W3C's Web Annotation Data Model as JSON-LD: one collection with one page, an annotation a mention.
 * What the model has no word for stands under names of our own (`extract:count`).
 */

import { createHash } from "node:crypto";
import type { ExtractedDocument, Json, Provenance } from "../../entity.ts";
import type { RecordHead } from "../json.ts";
import { utf16Offsets, wellFormed } from "./carriedText.ts";
import { addressesOf, type Details, detailsOf } from "./details.ts";
import { type Placed, placedMentions } from "./placed.ts";
import { sourceIri, urn } from "./sourceIri.ts";

const CONTEXT = ["http://www.w3.org/ns/anno.jsonld", { extract: urn("vocab", "") }] as const;

/** Characters of a quotation's surroundings. */
const AROUND = 32;

export class AnnotationCollection {
  private total = 0;
  private readonly all = createHash("sha1");

  /** All before the first annotation. */
  open({ lexicons }: Pick<Provenance, "lexicons">): string {
    const generator = {
      type: "Software",
      name: "extract",
      "extract:lexiconsVersion": lexicons.version,
      "extract:lexiconsSha256": lexicons.sha256,
    };
    return [
      `{\n  "@context": ${JSON.stringify(CONTEXT)},\n  "type": "AnnotationCollection",\n`,
      `  "extract:format": "extract-w3c/1",\n  "generator": ${JSON.stringify(generator)},\n`,
      `  "first": {\n    "type": "AnnotationPage",\n    "startIndex": 0,\n    "items": [`,
    ].join("");
  }

  /** Offsets of the document are in code points. With `withText` it begins with its text. */
  document(
    document: ExtractedDocument,
    text: string,
    head: RecordHead | undefined,
    withText = false,
  ): string {
    const source = sourceIri(document, head);
    const unit = utf16Offsets(text);
    const annotations = placedMentions(document).map((placed) => ({
      motivation: placed.entity.id === null ? "tagging" : "identifying",
      body: bodiesOf(placed),
      target: targetOf(placed, source, text, unit),
    }));
    const described = withText ? [textOf(document, text, source)] : [];
    return [...described, ...annotations].map((one) => this.item(one)).join("");
  }

  /** All behind the last annotation. */
  close(): string {
    const id = uuidOf(this.all.digest("hex"));
    const end = this.total > 0 ? "\n    ]" : "]";
    return `${end},\n    "id": "${uuidOf(`${id}#page`)}"\n  },\n  "total": ${this.total},\n  "id": "${id}"\n}\n`;
  }

  /** Its id is made of all that it says: the same annotation has the same in every run. */
  private item(annotation: object): string {
    const said = JSON.stringify(annotation);
    const id = uuidOf(said);
    this.all.update(id);
    const separator = this.total++ === 0 ? "\n" : ",\n";
    return `${separator}      {"id":"${id}","type":"Annotation",${said.slice(1)}`;
  }
}

/** What it is, which one it is, and who else knows it. */
function bodiesOf(placed: Placed) {
  const { kind, id, name } = placed.entity;
  const details = named({ name, ...detailsOf(placed) });
  const identity =
    id === null
      ? { type: "TextualBody", purpose: "tagging", value: wellFormed(name), ...details }
      : {
          type: "SpecificResource",
          purpose: "identifying",
          source: urn("entity", kind, id),
          ...details,
        };
  return [
    { type: "TextualBody", purpose: "classifying", value: kind },
    identity,
    ...addressesOf(placed).map((source) => ({
      type: "SpecificResource",
      purpose: "identifying",
      source,
    })),
  ];
}

/** The same under our names. */
function named(details: Details): Details {
  const entries = Object.entries(details).map(([name, value]) => [
    `extract:${name}`,
    isObject(value) ? named(value) : typeof value === "string" ? wellFormed(value) : value,
  ]);
  return Object.fromEntries(entries) as Details;
}

function isObject(value: Json): value is Details {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function targetOf(
  { mention }: Placed,
  source: string,
  text: string,
  unit: (offset: number) => number,
) {
  const { start, end } = mention;
  const [from, to] = [unit(start), unit(end)];
  // As much as pairs take: half of one at the edge goes with what is too much.
  const before = Array.from(text.slice(Math.max(0, from - 2 * AROUND), from)).slice(-AROUND);
  const after = Array.from(text.slice(to, to + 2 * AROUND)).slice(0, AROUND);
  return {
    type: "SpecificResource",
    source,
    selector: [
      { type: "TextPositionSelector", start, end },
      {
        type: "TextQuoteSelector",
        exact: wellFormed(mention.text),
        prefix: wellFormed(before.join("")),
        suffix: wellFormed(after.join("")),
      },
    ],
  };
}

function textOf({ language }: ExtractedDocument, text: string, target: string) {
  const body = {
    type: "TextualBody",
    purpose: "describing",
    value: wellFormed(text),
    format: "text/plain",
    language,
  };
  return { motivation: "describing", body, target };
}

/** A UUID of version 5 (RFC 9562), of what is said. */
function uuidOf(said: string): string {
  const hash = createHash("sha1").update(NAMESPACE).update(said).digest();
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-")}`;
}

const NAMESPACE = Buffer.from("9d0c6c0e6b6f4c0a8f0a3c0d6b1e7a52", "hex");
