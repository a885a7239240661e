import type { Signal } from './signal.js';
import { tellVendor } from './tell-vendor.js';
import type { Call, VendorOptions } from './tell-vendor.js';

export type UetOptions = VendorOptions<'purposes'>;

/** A tag that was told of nothing takes storage for granted outside of Europe. */
export const uetCalls = (on: readonly string[], before?: readonly string[]): readonly Call[] => [
  ['consent', before ? 'update' : 'default', { ad_storage: on[0] ? 'granted' : 'denied' }],
];

/** Microsoft Advertising. "UET consent mode": the words are three arguments of one `push`, into a list that anyone may make. */
export const uet = (options?: UetOptions): Signal =>
  tellVendor(
    {
      name: 'uet',
      switches: { purposes: 'ads' },
      calls: uetCalls,
      caller: (page) => (words) => (Object(page).uetq ??= []).push(...words),
    },
    options,
  );

export { uet as signal };
