const longest = 60;

/** Control, zero-width and direction characters: they would hide or reorder what stands around them. */
const unprintable = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text as it may stand in a message: quoted, shortened, and with everything invisible made visible. */
export const quote = (text: string): string => {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return JSON.stringify(short).replace(unprintable, escape);
};

const showObject = (value: object): string => {
  if (!Array.isArray(value)) return 'an object';
  return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
};

/** A value of any kind in a few words. */
export const show = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'object':
      return value === null ? 'null' : showObject(value);
    case 'number':
    case 'boolean':
      return String(value);
    case 'undefined':
      return 'nothing';
    default:
      return `a ${typeof value}`;
  }
};
