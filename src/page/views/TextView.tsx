/** The open document with marks on what was found. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { KIND_TABLE } from "../../kinds.ts";
import { languageAt } from "../../text/languageAt.ts";
import type { CorpusDocument, MarkedMention } from "../corpus.ts";
import { linesOf, type Mark, type Piece } from "../pieces.ts";
import { useReading } from "../state.tsx";
import { languageName, safe, safeText } from "../words.ts";
import { Tip, type TipPlace } from "./Tip.tsx";

export function TextView() {
  const { corpus, state, change } = useReading();
  const document = corpus.documents[state.document];
  const box = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<TipPlace | null>(null);
  const { target } = state;
  useEffect(() => {
    if (!target || !box.current) return;
    const mark = box.current.querySelector(`[data-start="${target.offset}"]`);
    if (mark) mark.scrollIntoView({ block: "center" });
    else box.current.closest(".view")?.scrollTo(0, 0);
  }, [target]);
  if (!document) return <p class="empty">There is no document.</p>;
  const under = (event: Event) => {
    const mark = (event.target as Element).closest?.("mark");
    setTip(mark instanceof HTMLElement ? { mark, mentions: mentionsAt(document, mark) } : null);
  };
  const choose = (event: MouseEvent | KeyboardEvent) => {
    if ("key" in event && event.key === "Escape") setTip(null);
    if ("key" in event && event.key !== "Enter" && event.key !== " ") return;
    const mark = (event.target as Element).closest?.("mark");
    if (!(mark instanceof HTMLElement)) return;
    event.preventDefault();
    const [first] = mentionsAt(document, mark);
    if (first) change({ entity: first.key });
  };
  return (
    <article class="document">
      <DocumentHead document={document} />
      <div
        class="text"
        ref={box}
        onMouseOver={under}
        onMouseLeave={() => setTip(null)}
        onFocusIn={under}
        onFocusOut={() => setTip(null)}
        onClick={choose}
        onKeyDown={choose}
      >
        <Lines document={document} chosen={state.entity} />
      </div>
      {tip && <Tip place={tip} />}
    </article>
  );
}

function DocumentHead({ document }: { document: CorpusDocument }) {
  const { name, date, language, source } = document;
  const { evidence, margin, source: how } = source.detection;
  const detected =
    how === "auto" ? `${evidence}${margin === null ? "" : `, margin ${margin}`}` : how;
  return (
    <header class="document-head">
      <h2>
        <bdi>{safe(name)}</bdi>
      </h2>
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

function Lines({ document, chosen }: { document: CorpusDocument; chosen: string | null }) {
  const { source, mentions } = document;
  const { text } = source;
  const lines = useMemo(() => linesOf(text, mentions), [text, mentions]);
  return (
    <>
      {lines.map(({ start, pieces }) =>
        pieces.length === 0 ? (
          <div key={start} class="gap" />
        ) : (
          <p key={start} dir="auto" lang={languageAt(source, start)}>
            <Pieces pieces={pieces} chosen={chosen} />
          </p>
        ),
      )}
    </>
  );
}

function Pieces({ pieces, chosen }: { pieces: readonly Piece[]; chosen: string | null }) {
  return (
    <>
      {pieces.map((piece, i) =>
        typeof piece === "string" ? (
          safeText(piece)
        ) : (
          <Marked key={`${i} ${piece.mentions[0]?.start}`} mark={piece} chosen={chosen} />
        ),
      )}
    </>
  );
}

function Marked({ mark, chosen }: { mark: Mark; chosen: string | null }) {
  const [first] = mark.mentions as [MarkedMention];
  const { kind, id } = first.entity;
  const isChosen = mark.mentions.some(({ key }) => key === chosen);
  const kinds = [...new Set(mark.mentions.map(({ entity }) => entity.kind))];
  return (
    <mark
      class={`kind-${kind}${id === null ? " unlisted" : ""}${isChosen ? " chosen" : ""}`}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      data-start={first.start}
      data-end={first.end}
    >
      <Pieces pieces={mark.pieces} chosen={chosen} />
      <span class="badge" aria-hidden="true">
        {kinds.map((one) => KIND_TABLE[one].badge).join("")}
      </span>
      <span class="hidden"> ({kinds.map((one) => KIND_TABLE[one].heading).join(", ")})</span>
    </mark>
  );
}

function mentionsAt({ mentions }: CorpusDocument, mark: HTMLElement): MarkedMention[] {
  const [start, end] = [Number(mark.dataset["start"]), Number(mark.dataset["end"])];
  return mentions.filter((mention) => mention.start === start && mention.end === end);
}
