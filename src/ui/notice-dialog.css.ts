/** A dialog in the middle of a dimmed page. Two classes, so that the sheet of the notice, which may come later, does not move it. */
export const noticeDialog = `.notice.middle{inset:0;width:32em;max-width:calc(100% - 1em)}
@media(min-width:40em){.notice.middle{max-height:calc(100% - 2em)}}`;
