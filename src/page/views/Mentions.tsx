/** Every mention of the entity that is looked at, a column for each language. */

import { languageAt } from "../../text/languageAt.ts";
import { contextOf } from "../context.ts";
import type { CorpusDocument, MarkedMention } from "../corpus.ts";
import { useReading } from "../state.tsx";
import { counted, languageName, safe } from "../words.ts";

/** Mentions shown in one language; more are counted. */
const MOST = 100;

interface Met {
  readonly document: CorpusDocument;
  readonly mention: MarkedMention;
}

export function Mentions() {
  const { corpus, state, visible } = useReading();
  const one = state.entity === null ? undefined : corpus.gathered.entities.get(state.entity);
  if (!one) return <p class="empty">Choose an entity in the list.</p>;
  const shown = new Set(visible.documents);
  const languages = new Map<string, Met[]>();
  for (const { document: number } of one.documents) {
    const document = corpus.documents[number];
    if (!document || !shown.has(number)) continue;
    for (const mention of document.mentions) {
      if (mention.key !== one.key) continue;
      const language = languageAt(document.source, mention.start);
      const met = languages.get(language) ?? [];
      languages.set(language, met);
      met.push({ document, mention });
    }
  }
  return (
    <>
      <h2>
        <bdi>{safe(one.entity.name)}</bdi>
      </h2>
      {languages.size === 0 && (
        <p class="empty">None of the documents that the filters leave has it.</p>
      )}
      <div class="side-by-side">
        {[...languages].map(([language, all]) => (
          <section key={language} aria-label={languageName(language)}>
            <h3>
              {languageName(language)} <small>{counted(all.length, "mention")}</small>
            </h3>
            {all.slice(0, MOST).map((met) => (
              <Line key={`${met.document.number} ${met.mention.start}`} met={met} lang={language} />
            ))}
            {all.length > MOST && <p>… and {all.length - MOST} more</p>}
          </section>
        ))}
      </div>
    </>
  );
}

function Line({ met: { document, mention }, lang }: { met: Met; lang: string }) {
  const { change } = useReading();
  const { before, text, after } = contextOf(document.source.text, mention);
  const { kind, id } = mention.entity;
  const open = () =>
    change({ document: document.number, view: "text", target: { offset: mention.start } });
  return (
    <div class="context">
      <p dir="auto" lang={lang}>
        {safe(before)}
        <mark class={`kind-${kind}${id === null ? " unlisted" : ""}`}>{safe(text)}</mark>
        {safe(after)}
      </p>
      <button type="button" class="link" onClick={open}>
        <bdi>{safe(document.name)}</bdi>:{mention.line}:{mention.column}
      </button>
    </div>
  );
}
