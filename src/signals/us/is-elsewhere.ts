/** Whether a place (`GB`, `US-CA`) is in another country. Where nothing says so, it may be the United States. */
export const isElsewhere = (place: string): boolean => /^(?!us)[a-z]{2}(-|$)/i.test(place);
