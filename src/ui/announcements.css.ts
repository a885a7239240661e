/**
 * Across the edge that the notice does not stand at, and beneath it: where a window has no room for both, the question comes
 * first and this one after the answer. Never over two fifths of the window; its control stays in view. At the bottom it leaves
 * room for the re-open control, which is above it.
 */
export const announcements = `.announcement{position:fixed;z-index:9999999998;inset:0 0 auto;box-sizing:border-box;max-height:40vh;overflow:auto;scroll-padding-bottom:4.5em;padding:0 max(1em,50% - 30em);border:solid;border-width:0 0 4px;background:var(--bg);box-shadow:0 0 2em #0003;overflow-wrap:anywhere}
.announcement.below{inset:auto 0 0;border-width:4px 0 0;padding-bottom:3.25em}
.announcement *{margin:0;font:inherit;color:inherit}
.announcement .said{display:grid;gap:.5em;padding-block:1em .25em;font-size:.9375em}
.announcement .soft{color:var(--soft)}
.announcement h2{font-size:1.375em;font-weight:700;line-height:1.25}
.announcement h2:focus{outline:0}
.announcement a{justify-self:start;line-height:2;text-underline-offset:.2em}
.announcement .end{position:sticky;bottom:0;padding:.5em 0 .75em;background:var(--bg);box-shadow:0 -.5em .5em var(--bg)}
.ui .announcement button{min-height:44px;padding:.25em 1.5em;border:2px solid;border-radius:var(--radius);background:var(--bg);font-weight:600;text-decoration:none;cursor:pointer}
.ui .announcement button:hover{text-decoration:underline}
.announcement :focus-visible:not(h2){outline:3px solid var(--fg);outline-offset:2px}
.announcing [role=status]{position:fixed;width:1px;height:1px;overflow:hidden;opacity:0}
@media(min-width:40em){.announcement{display:grid;grid-template-columns:1fr auto;align-items:end;gap:2em}
.announcement .said{padding-bottom:1em}
.announcement .end{padding-bottom:1em;box-shadow:none}}
@media(max-height:24em){:host([data-state=notice]) .announcement{display:none}}`;

/** In the list of the preferences. */
export const announcementList = `.announcements summary{cursor:pointer;line-height:2;width:fit-content}
.announcements li{display:grid;gap:.25em;margin-block:.75em;padding-inline-start:1em;border-inline-start:2px solid var(--line)}`;
