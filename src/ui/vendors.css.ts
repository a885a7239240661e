/** In a shadow root of its own, so that nothing of the other layers is touched by it. */
export const vendors = `:host{all:initial}
h3{font-size:1.0625em;margin-top:.75em}
.ui h4{margin:0;color:inherit;font-size:1em;font-weight:600}
.row{min-height:44px}
.row bdi{font-weight:400}
.examples{list-style:disc;padding-inline-start:1.25em}
section>ul{margin-top:.5em}
[role=status]{position:fixed;width:1px;height:1px;overflow:hidden;opacity:0}`;
