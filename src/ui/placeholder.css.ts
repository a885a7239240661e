/** Fills the box of what it stands for. Where that has little room, the card takes it all, and can be scrolled. */
export const placeholder = `:host{all:initial;display:block;overflow:hidden;min-height:12em}
.ui{box-sizing:border-box;container-type:size;position:relative;width:100%;height:100%;min-height:inherit;border:1px solid var(--line);background:color-mix(in srgb,var(--fg) 7%,var(--bg))}
[role=status]{display:none}
.ui>*{height:100%}
[role=group]{display:flex;height:100%;overflow:auto}
img{position:absolute;width:100%;height:100%;object-fit:cover}
.card{position:relative;margin:auto;width:min(25em,100% - 1.5em);border-radius:calc(var(--radius)*1.5);background:var(--bg)}
.card>*{border-radius:inherit}
.body{gap:.125em;padding-bottom:.5em}
.name{font-size:1.125em;font-weight:600;line-height:1.3}
@container(max-width:17em) or (max-height:14em){.card{display:flex;flex-direction:column;margin:0;width:100%;min-height:100%;height:max-content;border-radius:0;font-size:.8125em}
.body{flex:1;align-content:center;padding:.5em .75em}
.answers{padding:.5em .75em}
.ui .answers button{min-height:2.25em}}
@container(max-height:5em){.card{flex-direction:row}
.answers{flex:0 0 17em;align-self:start;top:0}}`;
