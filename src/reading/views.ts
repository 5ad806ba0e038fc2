/**
 * A segment as the extractors see it: tokens, the phrases found in them, and its language's pack.
 */

import { EXTRACTORS } from "../extractors/index.ts";
import { type Offices, officesOf } from "../extractors/ministries/offices.ts";
import { type Repeats, repeatedSurnames } from "../extractors/people/repeats.ts";
import { type PlaceRepeats, repeatedPlaces } from "../extractors/places/repeatedPlaces.ts";
import type { Extractor, View } from "../extractors/view.ts";
import type { Lexicons } from "../lexicon/load.ts";
import { SHARED } from "../lexicon/pack.ts";
import { HitArena } from "../matching/hitArena.ts";
import { type PhraseMatcher, phraseMatcher } from "../matching/phrases.ts";
import { retokenizer } from "../matching/retokenize.ts";
import type { Furniture } from "../text/furniture.ts";
import { pieces } from "../text/pieces.ts";
import type { TextSegment } from "../text/segments.ts";
import { TokenArena } from "../text/tokenArena.ts";
import { tokenize } from "../text/tokenize.ts";
import type { Tokens } from "../text/words.ts";

/** What a language does with a segment: made once a language, used for every document. */
export interface Reader {
  readonly retokenize: (tokens: Tokens) => Tokens;
  readonly match: PhraseMatcher;
  readonly extractors: readonly Extractor[];
  readonly offices: Offices;
  readonly repeats: Repeats;
  readonly placeRepeats: PlaceRepeats;
}

/** The readers of the languages, each made when it is first asked for. */
export function readersOver(lexicons: Lexicons): (code: string) => Reader {
  const readers = new Map<string, Reader>();
  return (code) => {
    let reader = readers.get(code);
    if (!reader) {
      const pack = lexicons.pack(code);
      reader = {
        retokenize: retokenizer(pack),
        match: phraseMatcher(pack),
        extractors: EXTRACTORS.map((make) => make(pack)),
        offices: officesOf(pack),
        repeats: repeatedSurnames(pack),
        placeRepeats: repeatedPlaces(pack),
      };
      readers.set(code, reader);
    }
    return reader;
  };
}

/** How much of a document is held at once, in UTF-16 units. */
export interface Held {
  /** The most that is held as tokens and phrases, some 100 bytes a unit. */
  readonly piece: number;
  /**
   * Of a document up to this length all of them are held, so that surnames can be looked for
   * without reading it again.
   */
  readonly kept: number;
}

/** Where the views of a document are written. */
export class Arenas {
  readonly tokens = new TokenArena();
  readonly hits = new HitArena();

  /** From now on all views made in them are written over. */
  clear(): void {
    this.tokens.clear();
    this.hits.clear();
  }
}

/** The views of a segment, piece by piece, with the reader of its language. */
export type Views = (
  segment: TextSegment,
) => Iterable<{ readonly view: View; readonly reader: Reader }>;

/**
 * Views are made when they are asked for; those of a short document are kept and given again, of a
 * long one each is good until the next is asked for.
 */
export function viewsOfSegments(
  text: string,
  furniture: Furniture,
  lexicons: Lexicons,
  readerOf: (code: string) => Reader,
  held: Held,
  arenas: Arenas,
): Views {
  const kept = new Map<number, View>();
  return function* ({ start, end, language }) {
    const code = language ?? SHARED;
    const pack = lexicons.pack(code);
    const reader = readerOf(code);
    const { retokenize, match } = reader;
    for (const piece of pieces(text, pack.tables, start, end, held.piece)) {
      let view = kept.get(piece.start);
      if (!view) {
        if (text.length > held.kept) arenas.clear();
        const { start, end } = piece;
        const read = tokenize(text, pack.tables, start, end, furniture, arenas.tokens);
        const tokens = retokenize(read);
        view = { tokens, hits: match(tokens, arenas.hits), pack };
        if (text.length <= held.kept) kept.set(piece.start, view);
      }
      yield { view, reader };
    }
  };
}
