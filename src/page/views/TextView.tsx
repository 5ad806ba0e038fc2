/** The open document with marks on what was found. */

import { useState } from "preact/hooks";
import type { CorpusDocument, MarkedMention } from "../corpus.ts";
import { type Reading, useReading } from "../state.tsx";
import { languageName, safe } from "../words.ts";
import { TextBlocks } from "./TextBlocks.tsx";
import { Tip, type TipPlace } from "./Tip.tsx";

export function TextView() {
  const reading = useReading();
  const { corpus, state, visible, change } = reading;
  const document = corpus.documents[state.document];
  const [tip, setTip] = useState<TipPlace | null>(null);
  if (!document) return <p class="empty">There is no document.</p>;
  const under = (event: Event) => {
    const mark = markOf(event);
    setTip(mark ? { mark, mentions: mentionsAt(document, mark) } : null);
  };
  const choose = (event: MouseEvent | KeyboardEvent) => {
    const byKey = "key" in event;
    if (byKey && event.key === "Escape") setTip(null);
    if (byKey && event.key !== "Enter" && event.key !== " ") return;
    const mark = markOf(event);
    if (!mark) return;
    event.preventDefault();
    const [first] = mentionsAt(document, mark);
    if (first) change({ entity: first.key });
    // From the keyboard the details are far; Escape leads back.
    if (byKey) toDetails(reading, mark);
  };
  return (
    <article class="document">
      <DocumentHead document={document} />
      {!visible.documents.includes(document.number) && (
        <p class="warning">The filters leave this document out.</p>
      )}
      <div
        class="text"
        onMouseOver={under}
        onMouseLeave={() => setTip(null)}
        onFocusIn={under}
        onFocusOut={() => setTip(null)}
        onClick={choose}
        onKeyDown={choose}
      >
        <TextBlocks key={document.number} document={document} />
      </div>
      {tip && <Tip place={tip} />}
    </article>
  );
}

function markOf(event: Event): HTMLElement | null {
  const mark = (event.target as Element).closest?.("mark");
  return mark instanceof HTMLElement ? mark : null;
}

function toDetails({ back }: Reading, mark: HTMLElement): void {
  back.current = mark;
  requestAnimationFrame(() => globalThis.document.getElementById("details")?.focus());
}

function DocumentHead({ document }: { document: CorpusDocument }) {
  const { corpus } = useReading();
  const { number, name, date, language, source } = document;
  const { evidence, margin, source: how } = source.detection;
  const detected =
    how === "auto" ? `${evidence}${margin === null ? "" : `, margin ${margin}`}` : how;
  return (
    <header class="document-head">
      <h2>
        <bdi>{safe(name)}</bdi>
      </h2>
      <p class="print-only">
        Document {number + 1} of {corpus.documents.length}
      </p>
      <p>
        {date && <time dateTime={date}>{date} · </time>}
        {languageName(language)} <small>({detected})</small>
      </p>
      {source.warnings.map((warning) => (
        <p key={warning} class="warning">
          Warning: {safe(warning)}
        </p>
      ))}
    </header>
  );
}

function mentionsAt({ mentions }: CorpusDocument, mark: HTMLElement): MarkedMention[] {
  const [start, end] = [Number(mark.dataset["start"]), Number(mark.dataset["end"])];
  return mentions.filter((mention) => mention.start === start && mention.end === end);
}
