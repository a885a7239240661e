/*
 * The only place with colours. Unless the policy has some (apply-tokens.ts), all of them come from the system pair Canvas
 * and CanvasText: light, dark and forced colours hold by themselves. There is one colour for every button, so no theme can
 * make accepting look better than refusing. Sizes are in `em` of `medium`, so that the visitor's own font size counts,
 * whatever the page did to its root; and nothing is inherited, because a page's `!important` is stronger than a host's own rule.
 */
const system = ['--bg:Canvas', '--fg:CanvasText', '--accent:CanvasText', '--ink:Canvas'];

export const tokens = `.ui{all:initial;display:block;color-scheme:light dark;${system.join(';')};--soft:color-mix(in srgb,var(--fg) 68%,var(--bg));--line:color-mix(in srgb,var(--fg) 18%,var(--bg));--radius:.5em;--space:.75em;background:var(--bg);color:var(--fg);font:medium/1.5 system-ui,sans-serif}
@media(prefers-contrast:more),(forced-colors:active){.ui{--soft:var(--fg)!important;--line:var(--fg)}}
@media(forced-colors:active){.ui{${system.map((one) => `${one}!important`).join(';')}}}`;
