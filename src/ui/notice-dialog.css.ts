/** A dialog in the middle of a dimmed page. Two classes, so that the sheet of the notice, which may come later, does not move it. */
export const noticeDialog = `::backdrop{background:#0008}
.notice.middle{inset:0;margin:auto;border-radius:calc(var(--radius)*1.5);width:32em;max-width:calc(100% - 1em)}
@media(min-width:40em){.notice.middle{max-height:calc(100% - 2em)}}`;
