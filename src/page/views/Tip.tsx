/** What is known of a mention, beside it: what it is, what it says, and why. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Quantity } from "../../entity.ts";
import { KIND_TABLE } from "../../kinds.ts";
import type { MarkedMention } from "../corpus.ts";
import { countryName, numberOf, roleText, safe, statedText } from "../words.ts";

export interface TipPlace {
  readonly mark: HTMLElement;
  readonly mentions: readonly MarkedMention[];
}

/** Pixels between the mark and the tip, and around the window. */
const GAP = 6;

export function Tip({ place: { mark, mentions } }: { place: TipPlace }) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ left: "0px", top: "0px" });
  useLayoutEffect(() => {
    mark.setAttribute("aria-describedby", "tip");
    const [of] = mark.getClientRects();
    const tip = (box.current as HTMLDivElement).getBoundingClientRect();
    if (of) {
      const below = of.bottom + GAP;
      const top =
        below + tip.height > innerHeight ? Math.max(GAP, of.top - tip.height - GAP) : below;
      const left = Math.max(GAP, Math.min(of.left, innerWidth - tip.width - GAP));
      setAt({ left: `${left}px`, top: `${top}px` });
    }
    return () => mark.removeAttribute("aria-describedby");
  }, [mark]);
  return (
    <div class="tip" id="tip" role="tooltip" ref={box} style={at}>
      {mentions.map((mention) => (
        <Why key={mention.key} mention={mention} />
      ))}
    </div>
  );
}

/** Of one entity that is mentioned there. */
export function Why({ mention }: { mention: MarkedMention }) {
  const { entity, reason } = mention;
  const { rule, rests, signs, lost } = reason;
  const said = saidOf(mention);
  return (
    <section>
      <p class="tip-head">
        <strong>
          <bdi>{safe(entity.name)}</bdi>
        </strong>{" "}
        <span>{KIND_TABLE[entity.kind].heading}</span>{" "}
        <code>{entity.id === null ? "unlisted" : safe(entity.id)}</code>
      </p>
      {said !== "" && <p>{said}</p>}
      <dl>
        <dt>Rule</dt>
        <dd>
          <code>{safe(rule)}</code>
        </dd>
        <Terms title="Rests on" terms={rests} />
        <Terms title="Evidence" terms={signs} />
        <Terms title="Not" terms={[...(entity.ambiguousWith ?? []), ...lost]} />
      </dl>
    </section>
  );
}

function Terms({ title, terms }: { title: string; terms: readonly string[] }) {
  if (terms.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {[...new Set(terms)].map((term) => (
          <div key={term}>
            <bdi>{safe(term)}</bdi>
          </div>
        ))}
      </dd>
    </>
  );
}

/** The value: a number, an office, a country. */
function saidOf({ entity, ...mention }: MarkedMention): string {
  const parts = [
    entity.kind === "missile-count" ? statedText(entity) : null,
    entity.kind === "person" && entity.role ? roleText(entity.role) : null,
    numberOf(mention as Partial<Quantity>),
    "country" in entity && entity.country ? countryName(entity.country) : null,
    entity.kind === "place" ? entity.type : null,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
