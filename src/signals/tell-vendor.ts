import type { Signal } from './signal.js';

/** One call of a vendor's interface: its words, in order. */
export type Call = readonly unknown[];

/** What sets one vendor apart from another. */
export interface Vendor {
  readonly name: string;
  /** Each switch of the vendor, and the purposes that it stands for unless the option of its name says others. */
  readonly switches: Readonly<Record<string, string | undefined>>;
  /** What the vendor is told where these switches are on, and those of `before` were: undefined before it is told anything. */
  readonly calls: (on: readonly string[], before?: readonly string[]) => readonly Call[];
  /** How a call reaches the page: now, or as soon as the vendor's own snippet is there. */
  readonly caller: (page: Window) => (call: Call) => unknown;
}

/** Purposes of the policy for each switch, parted by spaces: all of them have to be granted. */
export type VendorOptions<Switch extends string> = { readonly [Key in Switch]?: string };

/**
 * A signal of this vendor. It is told at once that nothing is granted, then of each decision, and of what runs until it is
 * refused. A switch that names what the policy does not have stays off; an option that is no text throws, so that nothing
 * is granted.
 */
export const tellVendor = ({ name, switches, calls, caller }: Vendor, options?: object): Signal => ({
  name,
  start(page) {
    const call = caller(page);
    let before: readonly string[] = [];
    let isTold: unknown;
    for (const words of calls(before)) call(words);
    return ({ allows, decision }) => {
      const purposes = { ...switches, ...options };
      const on = Object.keys(switches).filter((key) => purposes[key]?.split(' ').every(allows));
      if ((isTold ||= decision || on[0])) for (const words of calls(on, before)) call(words);
      before = on;
    };
  },
});
