/**
 * The same news in several alphabets, and any text as bytes of any encoding that TextDecoder reads.
 */

export const PARAGRAPHS: Readonly<Record<string, string>> = {
  Russian:
    "Министерство обороны России сообщило, что самолёты Су-24М нанесли удары по позициям в провинции Хомс. Президент Владимир Путин заявил, что двадцать шесть крылатых ракет были выпущены из Каспийского моря.",
  Ukrainian:
    "Міністерство оборони України повідомило, що літаки завдали ударів у районі міста. Її президент заявив, що двадцять шість ракет збиті.",
  Arabic:
    "وقالت وزارة الدفاع الروسية إن طائرات من طراز سوخوي شنت غارات في ريف حمص الشرقي، وأضاف المتحدث أن ستة وعشرين صاروخا أطلقت من بحر قزوين.",
  Persian:
    "وزارت دفاع روسيه اعلام كرد كه جنگنده‌هاي سوخو به مواضعي در استان حمص حمله كردند و چهار موشك شليك شد. پوتين گفت كه كشتي‌ها در درياي خزر بودند.",
  English:
    "The café owner said that “Russian” forces – as he called them – hit Zürich’s suburbs; the naïve fiancé replied: «no».",
  French:
    "Le ministère de la Défense a déclaré que les avions avaient frappé des positions près de la frontière. Le président a été informé.",
  Polish:
    "Ministerstwo Obrony poinformowało, że samoloty zaatakowały pozycje w prowincji. Prezydent oświadczył, że żołnierze są bezpieczni.",
  Greek:
    "Το υπουργείο ανακοίνωσε ότι τα αεροσκάφη έπληξαν θέσεις στην επαρχία. Ο πρόεδρος δήλωσε ότι όλα είναι καλά.",
  Hebrew:
    "משרד הביטחון הודיע כי מטוסים תקפו עמדות במחוז חומס. הנשיא אמר כי עשרים ושישה טילים נורו מהים הכספי.",
  Turkish:
    "Savunma Bakanlığı, uçakların eyaletteki mevzileri vurduğunu açıkladı. Cumhurbaşkanı yirmi altı füzenin fırlatıldığını söyledi.",
  Chinese: "国防部 26 日表示，飞机袭击了霍姆斯省的阵地。总统说，二十六枚巡航导弹从里海发射。",
  Taiwanese: "國防部 26 日表示，飛機襲擊了霍姆斯省的陣地。總統說，二十六枚巡航導彈從裡海發射。",
  Japanese:
    "国防省は26日、\n航空機がホムス県の陣地を攻撃したと発表した。大統領は二十六発の巡航ミサイルがカスピ海から発射されたと述べた。",
  Korean:
    "국방부는 항공기가 홈스 주의 진지를 공격했다고 발표했다. 대통령은 스물여섯 발의 순항 미사일이 발사되었다고 말했다.",
};

/** Node 20 reads windows-1252 as ISO 8859-1, so what it has there is written down. */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Throws for a character that the encoding does not have. */
export function encoded(text: string, encoding: string): Buffer {
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const table = tables.get(encoding) ?? inverse(encoding);
  tables.set(encoding, table);
  const bytes = Array.from(text).flatMap((character) => {
    const found = table.get(character);
    if (!found) throw new Error(`${encoding} has no ${character}`);
    return found;
  });
  return Buffer.from(bytes);
}

/** What each sequence of one or two bytes is decoded to, the other way round. */
function inverse(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    let text: string;
    try {
      text = decoder.decode(Uint8Array.from(bytes));
    } catch {
      return;
    }
    const [first = 0] = bytes;
    if (encoding === "windows-1252" && first >= 0x80 && first < 0xa0)
      text = WINDOWS_1252[first - 0x80] as string;
    if (Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
  };
  for (let a = 0; a < 256; a++) add(a);
  if (/^(?:gb|big5|shift_jis|euc)/.test(encoding))
    for (let a = 0x81; a < 255; a++) for (let b = 0x40; b < 255; b++) add(a, b);
  return table;
}
