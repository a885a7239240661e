/** The dialog and what is in it; inside a page the same without the frame. Head and foot stay in view, the focus clear of them. */
export const preferences = `dialog{margin:auto;border-radius:calc(var(--radius)*1.5)}
::backdrop{background:#0008}
dialog:not(.notice){border:1px solid var(--line);background:var(--bg);color:inherit;width:44em;max-width:100%;max-height:100%;scroll-padding-block:5em 7em}
@media(min-width:46em) and (min-height:30em){dialog:not(.notice){max-height:calc(100% - 4em)}}
@media(max-width:44em){dialog:not(.notice){border:0;border-radius:0}}
.head,.row{display:flex;gap:.75em;align-items:center}
dialog .head{position:sticky;top:0;z-index:1;margin-top:-.75em;padding-top:.75em;background:var(--bg);box-shadow:0 .5em .5em var(--bg)}
h2,.row bdi{flex:1}
.soft>span{display:block}
.purpose{border-top:1px solid var(--line);padding-block:.75em}
.row{min-height:3em}
.row .soft{font-weight:400}
label,[role=switch]{cursor:pointer}
[role=switch]{forced-color-adjust:none;appearance:none;flex:none;width:2.75em;height:1.625em;border:2px solid var(--soft);border-radius:1em}
[role=switch]::before{content:"";display:block;width:1em;height:1em;margin:.1875em;border-radius:1em;background:var(--soft)}
:checked{background:var(--accent)}
:checked::before{background:var(--ink);margin-inline-start:1.3125em}
@media(prefers-reduced-motion:no-preference){[role=switch]::before{transition:margin .15s}}
.find{display:grid;gap:.25em}
.find+p{margin-top:.5em}
[type=search]{padding:.625em .75em;border:1px solid var(--soft);border-radius:var(--radius);background:var(--bg);color:inherit}
[aria-expanded]::after{display:inline-block;padding-inline-start:.4em;content:"+";content:"+"/""}
[aria-expanded=true]::after{content:"−";content:"−"/""}
h4{margin-top:.75em;color:var(--soft);font-size:.875em}
h4 .row{font-size:1.143em}
h5{font-weight:600}
.body a{display:inline-block;line-height:2}
.services li{margin:.5em 0;padding-inline-start:1em;border-inline-start:2px solid var(--line)}
dl{display:grid;grid-template-columns:fit-content(8em) 1fr;gap:0 1em}
dt{color:var(--soft)}
dd{grid-column:2}
.foot{background:var(--bg);box-shadow:0 -.75em .75em var(--bg)}
@media(min-height:15em){dialog .foot{position:sticky;bottom:0}}
.foot p:not(:empty){padding:.5em 1em 0}`;
