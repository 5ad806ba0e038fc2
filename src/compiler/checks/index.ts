/** The checks, in the order of their codes. A code is never used again for something else. */

import type { Check } from "./check.ts";
import { idTwice } from "./E101.ts";
import { oneFormTwoIds } from "./E102.ts";
import { emptyForm } from "./E103.ts";
import { patternUnusable } from "./E104.ts";
import { exampleFails } from "./E106.ts";
import { danglingId } from "./E107.ts";
import { patternUntested } from "./E108.ts";
import { notUtf8 } from "./E111.ts";
import { notYaml } from "./E112.ts";
import { keyTwice } from "./E113.ts";
import { wrongShape } from "./E114.ts";
import { unknownKey } from "./E115.ts";
import { unknownValue } from "./E116.ts";
import { partMissing } from "./E117.ts";
import { unknownScript } from "./E118.ts";
import { notASlug } from "./E119.ts";
import { notWhole } from "./E120.ts";
import { unknownKind } from "./E121.ts";
import { languageUndescribed } from "./E122.ts";
import { invisibleCharacter } from "./E123.ts";
import { unknownSlot } from "./E124.ts";
import { damagedTable } from "./E125.ts";
import { notARange } from "./E126.ts";
import { notAPrefix } from "./E127.ts";
import { commonWordIsAName } from "./E128.ts";
import { factMissing } from "./E129.ts";
import { notComposed } from "./E130.ts";
import { mixedScripts } from "./E131.ts";
import { wrongScript } from "./E132.ts";
import { lettersOfASister } from "./E133.ts";
import { strayBlank } from "./E134.ts";
import { cutWord } from "./E135.ts";
import { unpairedSign } from "./E136.ts";
import { noWord } from "./E137.ts";
import { slowPattern } from "./E138.ts";
import { noMention } from "./E139.ts";
import { outOfTheCountry } from "./E140.ts";
import { ofAnotherCountry } from "./E141.ts";
import { personWithoutForm } from "./E142.ts";
import { givenWithoutFamily } from "./E143.ts";
import { exampleTwice } from "./E144.ts";
import { impossibleExample } from "./E145.ts";
import { factCircle } from "./E146.ts";
import { loneFormOfAnother } from "./E150.ts";
import { nameOfTwoKinds } from "./E151.ts";
import { formOfAnotherTown } from "./E152.ts";
import { idInTwoFiles } from "./E153.ts";
import { unknownContext } from "./E160.ts";
import { mergeKey } from "./E161.ts";
import { customTag } from "./E162.ts";
import { aliasBomb } from "./E163.ts";
import { outOfRange } from "./E164.ts";
import { notADate } from "./E165.ts";
import { endsBeforeItBegins } from "./E166.ts";
import { emptyFile } from "./E167.ts";
import { emptyList } from "./E168.ts";
import { shortParadigm } from "./E169.ts";
import { textAsNumber } from "./E170.ts";
import { noLanguage } from "./E171.ts";
import { unknownClass } from "./E172.ts";
import { noParadigms } from "./E173.ts";
import { nothingToRemove } from "./E180.ts";
import { removedIdNamed } from "./E181.ts";
import { linksUnsourced } from "./E190.ts";
import { neverCounts } from "./W201.ts";
import { hiddenByAnother } from "./W202.ts";
import { shortName } from "./W203.ts";
import { ordinaryWordIsAName } from "./W204.ts";
import { foldingGives } from "./W205.ts";
import { prefixGives } from "./W206.ts";
import { endingGives } from "./W207.ts";
import { aloneRepeatsFamily } from "./W208.ts";
import { noEndingsAnyway } from "./W209.ts";
import { repeatedCondition } from "./W210.ts";
import { noFrequentWords } from "./W211.ts";
import { unsorted } from "./W212.ts";
import { longLine } from "./W213.ts";
import { noExample } from "./W214.ts";
import { otherThingInSister } from "./W215.ts";
import { drawnOut } from "./W221.ts";
import { unusedContext } from "./W240.ts";
import { byteOrderMark } from "./W241.ts";
import { fileUnread } from "./W242.ts";

export const CHECKS: readonly Check[] = [
  idTwice,
  oneFormTwoIds,
  emptyForm,
  patternUnusable,
  exampleFails,
  danglingId,
  patternUntested,
  notUtf8,
  notYaml,
  keyTwice,
  wrongShape,
  unknownKey,
  unknownValue,
  partMissing,
  unknownScript,
  notASlug,
  notWhole,
  unknownKind,
  languageUndescribed,
  invisibleCharacter,
  unknownSlot,
  damagedTable,
  notARange,
  notAPrefix,
  commonWordIsAName,
  factMissing,
  notComposed,
  mixedScripts,
  wrongScript,
  lettersOfASister,
  strayBlank,
  cutWord,
  unpairedSign,
  noWord,
  slowPattern,
  noMention,
  outOfTheCountry,
  ofAnotherCountry,
  personWithoutForm,
  givenWithoutFamily,
  exampleTwice,
  impossibleExample,
  factCircle,
  loneFormOfAnother,
  nameOfTwoKinds,
  formOfAnotherTown,
  idInTwoFiles,
  unknownContext,
  mergeKey,
  customTag,
  aliasBomb,
  outOfRange,
  notADate,
  endsBeforeItBegins,
  emptyFile,
  emptyList,
  shortParadigm,
  textAsNumber,
  noLanguage,
  unknownClass,
  noParadigms,
  nothingToRemove,
  removedIdNamed,
  linksUnsourced,
  neverCounts,
  hiddenByAnother,
  shortName,
  ordinaryWordIsAName,
  foldingGives,
  prefixGives,
  endingGives,
  aloneRepeatsFamily,
  noEndingsAnyway,
  repeatedCondition,
  noFrequentWords,
  unsorted,
  longLine,
  noExample,
  otherThingInSister,
  drawnOut,
  unusedContext,
  byteOrderMark,
  fileUnread,
];
