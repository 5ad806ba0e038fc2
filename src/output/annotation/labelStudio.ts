/** Tasks with predictions for Label Studio, and the labelling interface that shows them. */

import type { ExtractedDocument, Json, Provenance } from "../../entity.ts";
import { KIND_TABLE, KINDS } from "../../kinds.ts";
import { documentName, type RecordHead } from "../json.ts";
import { carried, carriedText } from "./carriedText.ts";
import { detailsOf } from "./details.ts";
import { labelOf } from "./labels.ts";
import { type Placed, placedMentions } from "./placed.ts";

/** Names in the interface that results refer to. */
const CONTROL = "label";
const OBJECT = "text";

/** JSON of one task, on one line; offsets of the document are in code points. */
export function labelStudioTask(
  document: ExtractedDocument,
  text: string,
  { lexicons }: Pick<Provenance, "lexicons">,
  head?: RecordHead,
): string {
  const whole = carriedText(text);
  const data = JSON.stringify({
    format: "extract-label-studio/1",
    lexicons,
    text: storable(whole.text),
    document: storable(carried(documentName(document, head))),
    language: document.language,
    warnings: document.warnings.map(storable),
  }).slice(0, -1);
  const prediction = {
    model_version: `extract ${lexicons.version} ${lexicons.sha256.slice(0, 12)}`,
    result: placedMentions(document).map((placed, i) => resultOf(placed, i, whole.at)),
  };
  const record = head?.record === undefined ? "" : `,"record":${storableJson(head.record)}`;
  return `{"data":${data}${record}},"predictions":[${JSON.stringify(prediction)}]}`;
}

function resultOf(placed: Placed, i: number, at: (offset: number) => number) {
  const { entity, mention } = placed;
  const { id, kind, name } = entity;
  const details = detailsOf(placed);
  return {
    id: `m${i + 1}`,
    from_name: CONTROL,
    to_name: OBJECT,
    type: "labels",
    value: {
      start: at(mention.start),
      end: at(mention.end),
      text: storable(carried(mention.text)),
      labels: [labelOf(kind)],
    },
    // `text` is what Label Studio shows beside a region.
    meta: {
      text: [name, ...(id === null ? [] : [id]), ...lines(details)].map(storable),
      id,
      ...details,
    },
  };
}

/** `role.office: minister`, a line each. */
function lines(details: Readonly<Record<string, Json>>, within = ""): string[] {
  return Object.entries(details).flatMap(([field, value]) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? lines(value as Readonly<Record<string, Json>>, `${within}${field}.`)
      : [`${within}${field}: ${Array.isArray(value) ? value.join(", ") : value}`],
  );
}

/** Its databases refuse a NUL. */
function storable(text: string): string {
  return text.replaceAll("\0", "\ufffd");
}

/** The same of JSON as it was written, in which a NUL can only be an escape. */
function storableJson(json: string): string {
  return json.replace(/(?<!\\)((?:\\\\)*)\\u0000/g, "$1\\ufffd");
}

const COLOURS: Readonly<Record<(typeof KIND_TABLE)[(typeof KINDS)[number]]["colour"], string>> = {
  cyan: "#22b8cf",
  magenta: "#be4bdb",
  yellow: "#fab005",
  red: "#fa5252",
  green: "#40c057",
  blue: "#4c6ef5",
};

/** The labelling interface, to be pasted into the settings of a project. */
export function labelStudioInterface(): string {
  const labels = KINDS.map(
    (kind) =>
      `    <Label value="${labelOf(kind)}" background="${COLOURS[KIND_TABLE[kind].colour]}"/>\n`,
  );
  return [
    "<View>\n",
    `  <Labels name="${CONTROL}" toName="${OBJECT}">\n`,
    ...labels,
    "  </Labels>\n",
    "  <Style>.htx-text { white-space: pre-wrap; }</Style>\n",
    `  <Text name="${OBJECT}" value="$text"/>\n`,
    "</View>\n",
  ].join("");
}
