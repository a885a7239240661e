/*
 * The only place with colours, and all of them come from the system pair Canvas and CanvasText: light, dark and forced
 * colours hold by themselves, and no theme can make accepting look better than refusing. Sizes are in `em` of `medium`,
 * so that the visitor's own font size counts, whatever the page did to its root.
 */
export const tokens = `.ui{color-scheme:light dark;--soft:color-mix(in srgb,CanvasText 68%,Canvas);--line:color-mix(in srgb,CanvasText 18%,Canvas);background:Canvas;color:CanvasText;font:medium/1.5 system-ui,sans-serif}
@media(prefers-contrast:more),(forced-colors:active){.ui{--soft:CanvasText;--line:CanvasText}}`;
