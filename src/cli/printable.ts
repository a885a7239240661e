/** What comes from files and pages, as a terminal may get it: nothing that moves the cursor, colours or hides. */
export const printable = (text: string): string => text.replace(/\p{C}/gu, ' ');
