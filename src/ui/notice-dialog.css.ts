/** A dialog in the middle of a dimmed page. */
export const noticeDialog = `.middle{inset:0;width:32em;max-width:calc(100% - 1em)}
@media(min-width:40em){.middle{max-height:calc(100% - 2em)}}`;
