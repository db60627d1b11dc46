/** In words. A text has all that it reaches, so that lengths near each other look alike. */
const LENGTHS = [2, 3, 4, 5, 7, 9, 12, 16, 22, 30, 45, 80];

/** Scripts without spaces write about so many characters a word. */
const CHARACTERS_A_WORD = 2.2;
const WITHOUT_SPACES = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/gu;

/** How a text looks, whatever it says: how long it is, whether it asks, whether there is code or more than one line in it. */
export function shapeOf(plain: string, words: readonly string[]): string[] {
  const characters = plain.match(WITHOUT_SPACES)?.length ?? 0;
  const spaced = characters === 0 ? words.length : words.filter((word) => word.search(WITHOUT_SPACES) < 0).length;
  const length = spaced + characters / CHARACTERS_A_WORD;
  return [
    ...LENGTHS.filter((bound) => length >= bound).map((bound) => `from ${bound}`),
    ...(/[?\u061f]/u.test(plain) ? ["asks"] : []),
    ...(/[`{}();=<>/_]|\.[a-z]{1,4}\b/u.test(plain) ? ["code"] : []),
    ...(plain.includes("\n") ? ["lines"] : []),
  ];
}
