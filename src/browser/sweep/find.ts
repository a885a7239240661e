import type { DeclaredItem } from './declared-items.js';
import type { RemainsReason } from './report.js';

/** Why it is still there; otherwise whether it had been there. */
export type Outcome = RemainsReason | boolean;

/** Something that is there, by its name, and how to delete it. */
export type Found = readonly [name: string, remove: () => Outcome | Promise<Outcome>];

/** Everything that is there in one area. Where the browser can't tell, what is declared by its whole name. */
export type Find = (declared: readonly DeclaredItem[]) => readonly Found[] | Promise<readonly Found[]>;
