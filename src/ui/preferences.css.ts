/** The dialog and what is in it; inside a page the same without the frame. */
export const preferences = `dialog{margin:auto;width:42em;max-width:100%;max-height:100%;border-radius:.75em}
::backdrop{background:#0008}
header,.row{display:flex;gap:.75em;align-items:center}
h2,.row bdi{flex:1}
.purpose{border-top:1px solid var(--line);padding-block:.75em}
.row{min-height:3em}
.row .soft{font-weight:400}
label,input{cursor:pointer}
input{appearance:none;width:2.75em;height:1.625em;border:2px solid var(--soft);border-radius:1em}
input::before{content:"";display:block;width:1em;height:1em;margin:.1875em;border-radius:1em;background:var(--soft)}
input:checked{background:CanvasText}
input:checked::before{background:Canvas;margin-inline-start:1.3125em}
[aria-expanded]::after{content:" +"}
[aria-expanded=true]::after{content:" −"}
li li{margin:.75em 0;padding-inline-start:1em;border-inline-start:2px solid var(--line)}
dl{display:grid;grid-template-columns:fit-content(8em) 1fr;gap:0 1em}
dt{color:var(--soft)}
dd{grid-column:2}`;
