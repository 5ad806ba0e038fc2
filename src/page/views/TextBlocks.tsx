/**
 * The text itself, block by block: those near the window are drawn, the others when they come near,
 * when they are asked for, or for the printer. What is drawn does not depend on what is chosen, so
 * that choosing draws nothing anew.
 */

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { KIND_TABLE } from "../../kinds.ts";
import { languageAt } from "../../text/languageAt.ts";
import { type Block, blocksOf } from "../blocks.ts";
import type { CorpusDocument, MarkedMention } from "../corpus.ts";
import { linesOf, type Mark, type Piece } from "../pieces.ts";
import { useReading } from "../state.tsx";
import { safeText } from "../words.ts";

/** Blocks that are drawn at once. */
const FIRST = 4;
/** Pixels from the window within which blocks are drawn. */
const NEAR = 2000;
/** UTF-16 units that a line of the window holds, about, and the height of one in pixels. */
const LINE = 90;
const HEIGHT = 27;
/** Milliseconds behind which blocks that have come near are drawn. */
const SETTLING = [30, 120, 300];

export function TextBlocks({ document }: { document: CorpusDocument }) {
  const { state } = useReading();
  const { source, mentions } = document;
  const { text } = source;
  const blocks = useMemo(() => blocksOf(text, linesOf(text, mentions)), [text, mentions]);
  const chosen = useMemo(
    () =>
      new Set(
        mentions
          .filter(({ key }) => key === state.entity)
          .map(({ start, end }) => `${start} ${end}`),
      ),
    [mentions, state.entity],
  );
  return (
    <>
      {blocks.map((block, i) => (
        <BlockView
          key={block.start}
          block={block}
          document={document}
          chosen={chosen}
          atOnce={i < FIRST}
        />
      ))}
    </>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly document: CorpusDocument;
  /** The ends of the marks that are chosen. */
  readonly chosen: ReadonlySet<string>;
  readonly atOnce: boolean;
}

function BlockView({ block, document, chosen, atOnce }: BlockProps) {
  const box = useRef<HTMLDivElement>(null);
  const { state } = useReading();
  const { target } = state;
  const [wasDrawn, setDrawn] = useState(atOnce);
  const offset =
    target && block.start <= target.offset && target.offset < block.end ? target : null;
  const drawn = wasDrawn || offset !== null;
  useEffect(() => {
    if (drawn) setDrawn(true);
    else return drawnWhenNear(box.current as HTMLElement, () => setDrawn(true));
  }, [drawn]);
  useLayoutEffect(() => {
    if (drawn) choose(box.current as HTMLElement, chosen);
  }, [drawn, chosen]);
  useEffect(() => {
    if (offset) toSight(box.current as HTMLElement, offset.offset);
  }, [offset]);
  const lines = useMemo(() => drawn && drawnLines(block, document), [drawn, block, document]);
  const height = `${Math.ceil((block.end - block.start) / LINE) * HEIGHT}px`;
  return (
    <div ref={box} class="block" style={drawn ? {} : { height }}>
      {lines}
    </div>
  );
}

function drawnWhenNear(element: HTMLElement, draw: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) draw();
    },
    { root: element.closest(".view"), rootMargin: `${NEAR}px 0px` },
  );
  observer.observe(element);
  addEventListener("beforeprint", draw);
  return () => {
    observer.disconnect();
    removeEventListener("beforeprint", draw);
  };
}

function choose(block: HTMLElement, chosen: ReadonlySet<string>): void {
  for (const mark of block.querySelectorAll("mark")) {
    const isChosen = chosen.has(`${mark.dataset["start"]} ${mark.dataset["end"]}`);
    mark.classList.toggle("chosen", isChosen);
    mark.setAttribute("aria-pressed", String(isChosen));
  }
}

function toSight(block: HTMLElement, offset: number): void {
  const mark = block.querySelector(`[data-start="${offset}"]`);
  const scroll = () => {
    if (mark) mark.scrollIntoView({ block: "center" });
    else block.closest(".view")?.scrollTo(0, 0);
  };
  scroll();
  // What is above it turns out to be higher or lower than it was thought to be, once it is drawn.
  for (const delay of SETTLING) setTimeout(scroll, delay);
}

function drawnLines({ lines }: Block, { source }: CorpusDocument) {
  return lines.map(({ start, pieces, rightToLeft }) =>
    pieces.length === 0 ? (
      <div key={start} class="gap" />
    ) : (
      <p key={start} dir={rightToLeft ? "rtl" : "ltr"} lang={languageAt(source, start)}>
        <Pieces pieces={pieces} />
      </p>
    ),
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece, i) =>
        typeof piece === "string" ? (
          safeText(piece)
        ) : (
          <Marked key={`${i} ${piece.mentions[0]?.start}`} mark={piece} />
        ),
      )}
    </>
  );
}

function Marked({ mark }: { mark: Mark }) {
  const [first] = mark.mentions as [MarkedMention];
  const { kind, id } = first.entity;
  const kinds = [...new Set(mark.mentions.map(({ entity }) => entity.kind))];
  return (
    <mark
      class={`kind-${kind}${id === null ? " unlisted" : ""}`}
      role="button"
      tabIndex={0}
      data-start={first.start}
      data-end={first.end}
    >
      <Pieces pieces={mark.pieces} />
      <span class="badge" aria-hidden="true">
        {kinds.map((one) => KIND_TABLE[one].badge).join("")}
      </span>
      <span class="hidden"> ({kinds.map((one) => KIND_TABLE[one].heading).join(", ")})</span>
    </mark>
  );
}
