/**
 * What both layers are made of. `:where` keeps the reset weaker than any rule. The answers stay in view within the notice
 * and the dialog where the window has room for more than them, not where they stand in a page. The ring of what has
 * the focus has the colour of texts, not that of a label, which is the ground of the ring. Labels of answers shrink in
 * a narrow window, so that three fit side by side in every language.
 */
export const parts = `:where(.ui *){box-sizing:border-box;margin:0;padding:0;font:inherit;overflow-wrap:anywhere}
.ui>*{font-size:.9375em}
h2{font-size:1.25em}
h2,h3{font-weight:600}
ul{list-style:none}
.body{display:grid;gap:var(--space);padding:calc(var(--space) + .5em) 1em}
.soft,.links{color:var(--soft)}
.links{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.25em;line-height:2}
a,.ui button{color:inherit;text-decoration:underline;text-underline-offset:.2em}
.ui button{min-height:3em;border:0;background:none;cursor:pointer}
h2:focus{outline:0}
:focus-visible:not(h2){outline:3px solid var(--fg);outline-offset:2px}
.signal{border-inline-start:3px solid;padding-inline-start:.75em}
@media(min-height:15em){.ui>*>* .answers{position:sticky;bottom:0}}
.answers{display:grid;grid-auto-rows:1fr;grid-template-columns:repeat(auto-fit,minmax(min(100%,5em),1fr));gap:.5em;padding:var(--space) 1em max(1em,env(safe-area-inset-bottom));background:var(--bg)}
.ui .answers button{min-height:max(3em,44px);padding:.5em .25em;border-radius:var(--radius);background:var(--accent);color:var(--ink);font-size:clamp(.8em,4vw,1em);font-weight:600;line-height:1.25;text-decoration:none}
.answers button{forced-color-adjust:none}
.answers button:hover{text-decoration:underline}
:host(#assent) [role=status]:not(.notice){position:fixed;width:1px;height:1px;overflow:hidden;opacity:0}`;
