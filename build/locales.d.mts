export function localeTags(): Promise<string[]>;
/** A plugin for Rollup and Vite. */
export function locales(): { readonly name: string };
