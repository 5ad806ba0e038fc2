/** What a language's pack says of tokens before phrases are looked for: parts joined, suffixes untied. */

import type { Pack } from "../lexicon/pack.ts";
import type { Tokens } from "../text/words.ts";
import { rejoiner } from "./rejoin.ts";
import { suffixUntier } from "./tiedSuffixes.ts";

/** Changes the columns of the tokens it is given; they are the tokens it returns, or fewer. */
export function retokenizer(pack: Pack): (tokens: Tokens) => Tokens {
  const rejoin = rejoiner(pack);
  const untie = suffixUntier(pack);
  return (tokens) => untie(rejoin(tokens));
}
