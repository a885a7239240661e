const letter = /[\p{L}\p{N}]/u;

const normalise = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s/g, ' ');

/** Whether neither side of the found words goes on with a letter. */
const standsAlone = (text: string, start: number, length: number): boolean =>
  !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(start + length));

const contains = (text: string, phrase: string): boolean => {
  for (let start = text.indexOf(phrase); start !== -1; start = text.indexOf(phrase, start + 1)) {
    if (standsAlone(text, start, phrase.length)) return true;
  }
  return false;
};

/** The first of the phrases (in small letters) that stands in the text as whole words. */
export const findPhrase = (text: string, phrases: readonly string[]): string | undefined => {
  const normal = normalise(text);
  return phrases.find((phrase) => contains(normal, phrase));
};
