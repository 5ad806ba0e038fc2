/**
 * The page of a report: one HTML file that asks for nothing outside itself. Documents are data in
 * it: each stands in a script element that is none, in which no text can end the element; what is
 * shown is made by the page's program, which sets texts and never HTML. The policy in its head lets
 * that program and that style run and nothing else.
 */

import { createHash } from "node:crypto";
import { PAGE_FORMAT, type PageDocument, type PageHead } from "./pageData.ts";

/** What the page is made of beside the documents. */
export interface PageParts {
  readonly program: string;
  readonly style: string;
  /** Countries of the world as TopoJSON. */
  readonly world: string;
}

const NO_PROGRAM =
  "This page is drawn by a program that it holds. The browser does not run it: allow scripts for this file, or read the output of extract in another format.";

/** The beginning of the page, up to the documents. */
export function pageOpening(head: PageHead, { program, style }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hashOf(program)}'`,
    `style-src 'sha256-${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en-GB" data-format="${PAGE_FORMAT}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>extract</title>
<style>${style}</style>
</head>
<body>
<div id="page"><p class="waiting">Reading the documents…</p></div>
<noscript><p>${NO_PROGRAM}</p></noscript>
${dataElement("head", head)}`;
}

/** A document, or anything else that is data. */
export function pageData(document: PageDocument): string {
  return dataElement("document", document);
}

/** The rest of the page. */
export function pageClosing({ program, world }: PageParts): string {
  return `<script type="application/json" data-is="world">${escaped(world)}</script>
<script>${program}</script>
</body>
</html>
`;
}

function dataElement(is: "head" | "document", data: unknown): string {
  return `<script type="application/json" data-is="${is}">${escaped(JSON.stringify(data))}</script>\n`;
}

/** JSON without `<`: nothing in it can end or begin an element or a comment. */
function escaped(json: string): string {
  return json.replaceAll("<", "\\u003c");
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
