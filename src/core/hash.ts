/** FNV-1a, 32 bits, over text: short, the same in every language. Spots accidents; it is no secret. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 16777619);
  return value >>> 0;
}
