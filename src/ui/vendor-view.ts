import type { TcfSettings } from '../core/tcf-options.js';
import type { Definition, Vendor, VendorList, VendorTexts } from '../core/vendor-list.js';
import type { Switched, VendorDraft } from './vendor-draft.js';
import type { VendorWords } from './vendor-words.js';

/** The kinds of the framework that have texts of the IAB. */
export type Defined = keyof VendorTexts;

/** What the components of the layer of vendors get. */
export interface VendorView extends VendorWords {
  readonly settings: TcfSettings;
  readonly list: VendorList;
  /** The IAB's words, in which language, and for the attributes of what shows them. */
  readonly texts: VendorTexts;
  readonly spoken: { readonly lang: string; readonly dir: 'rtl' | 'ltr' };
  /** How many vendors have declared it: `purposes` for consent, `interests` as a legitimate interest. */
  readonly countOf: (kind: Defined | 'interests', id: number) => number;
  readonly isGranted: (words: readonly string[]) => boolean;
  readonly draft: VendorDraft;
  readonly move: (kind: Switched, id: number, on: boolean) => void;
  /** What is opened, by a name of its own. */
  readonly isOpen: (name: string) => boolean;
  readonly toggle: (name: string) => void;
  readonly query: string;
  readonly found: readonly Vendor[];
  readonly most: number;
  readonly find: (query: string) => void;
  readonly showMore: () => void;
  /** They come after much else. */
  readonly goToVendors: () => void;
  readonly answer: (answer: 'reject' | 'accept' | 'save', isTrusted: boolean) => void;
  readonly close: () => void;
}

/** The name of something that a vendor has declared; the list's own where a translation lacks it. */
export const nameOf = ({ texts, list }: VendorView, kind: Defined, id: number): string =>
  (texts[kind].get(id) ?? list[kind].get(id))?.name ?? String(id);

/** In the words of the translation, as far as it has any. */
export const definitionsOf = ({ texts, list }: VendorView, kind: Defined): readonly Definition[] =>
  [...list[kind].values()].map((one) => texts[kind].get(one.id) ?? one);
