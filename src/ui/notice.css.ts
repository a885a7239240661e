/**
 * A bar along an edge or a box in a corner; notice-dialog.css.ts has the dialog. Never over half of the window, unless
 * that is very low or narrow. What gets the focus is scrolled clear of the answers (WCAG 2.4.11). Texts fade out above
 * the answers where there is more. It fades in, also since what begins so is not what browsers count as the largest of the
 * page. What is next to the page has a place above it of its own: a page can take that of the host (`* { all: unset !important }`).
 */
export const notice = `:host([data-state=closed]) .notice:not([role]){display:none}
@media not (prefers-reduced-motion){.notice{animation:in .15s}}
@keyframes in{0%{opacity:0}}
.notice{border:1px solid var(--line);background:var(--bg);color:inherit;position:fixed;z-index:9999999999;inset:auto -1px -1px;max-height:max(60vh,min(100vh,15em));overflow:auto;scroll-padding-bottom:7em;box-shadow:0 0 2em #0003}
.notice .answers{box-shadow:0 -.75em .75em var(--bg)}
.notice ul{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13em),1fr));gap:.75em 1.5em}
.top{inset:-1px -1px auto}
@media(min-width:40em){.notice{max-height:max(50vh,min(100vh,15em))}
.box{width:27em;margin:1em;inset-inline-end:auto;border-radius:var(--radius)}
.end{inset-inline:auto -1px}}
@media(min-width:60em){.bar{display:grid;grid-template-columns:1fr 15em;padding-inline:max(0px,50% - 38em)}
.bar .answers{grid-template-columns:1fr;align-self:end}}`;
