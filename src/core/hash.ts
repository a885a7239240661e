/** FNV-1a, 32 bits, over ASCII text: short, the same in every language. Spots accidents; it is no secret. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
