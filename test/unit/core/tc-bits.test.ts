import { describe, expect, it } from 'vitest';
import { limitBits, noBits, pickAfter } from '../../../src/core/tc-bits.js';
import type { NewAct, TcBits } from '../../../src/core/tc-bits.js';
import { readTcfOptions } from '../../../src/core/tcf-options.js';
import { readVendorList } from '../../../src/core/vendor-list.js';
import { tcfOptions, vendorList } from '../../support/vendor-list.js';

const list = readVendorList(vendorList(), undefined);
if (!list) throw new Error('the list of the test can not be read');
const settings = readTcfOptions(tcfOptions());

const granting = (...ids: readonly string[]) => ({
  isGranted: (id: string) => ids.includes(id),
  isAllowed: (id: string) => ids.includes(id),
});
const act = (how: string, granted: readonly string[], more: Partial<NewAct> = {}): TcBits =>
  pickAfter({
    before: undefined,
    isPicked: false,
    had: [],
    how,
    list,
    settings,
    granted: granting(...granted),
    ...more,
  });
const picked = (changes: { readonly [Key in keyof TcBits]?: readonly number[] }): TcBits => ({
  ...noBits(list.vendors.keys()),
  ...Object.fromEntries(Object.entries(changes).map(([key, ids]) => [key, new Set(ids)])),
});
const read = ({ purposes, vendors }: TcBits) => [[...purposes], [...vendors]];

const ADS = [1, 2, 3, 4, 7];
const EVERYBODY = [32, 52, 99, 200, 201, 755];

describe('what is picked after a decision', () => {
  it.each<[what: string, made: TcBits, purposes: readonly number[], vendors: readonly number[]]>([
    ['a first grant of everything', act('accept-all', ['ads', 'analytics']), [...ADS, 8, 9], EVERYBODY],
    ['a first grant of one purpose', act('save', ['ads']), ADS, EVERYBODY],
    ['a grant, with nobody picked one by one', act('save', ['ads'], { before: noBits(), isPicked: true }), ADS, []],
    [
      'a grant of everything after that',
      act('accept-all', ['ads'], { before: noBits(), isPicked: true }),
      [...ADS, 8, 9],
      EVERYBODY,
    ],
    ['a refusal', act('reject-all', []), [], []],
    ['a first refusal in the preferences', act('save', []), [], []],
    [
      'the same again, after something was picked',
      act('save', ['ads'], { before: picked({ purposes: [2], vendors: [32] }), had: ['ads'] }),
      [2],
      [32],
    ],
    [
      'a grant of what some was picked of beforehand',
      act('save', ['ads'], { before: picked({ purposes: [1, 2], vendors: [32] }) }),
      [1, 2],
      [32],
    ],
    [
      'a grant of one more purpose, of which nothing was picked',
      act('save', ['ads', 'analytics'], { before: picked({ purposes: [2], vendors: [32] }), had: ['ads'] }),
      [2, 8, 9],
      [32],
    ],
    [
      'a grant of everything, after something was picked',
      act('accept-all', ['ads', 'analytics'], { before: picked({ purposes: [2], vendors: [32] }), had: ['ads'] }),
      [...ADS, 8, 9],
      EVERYBODY,
    ],
    [
      'a grant after no vendor was picked, but a purpose',
      act('save', ['ads'], { before: picked({ purposes: [2] }) }),
      [2],
      [],
    ],
  ])('%s', (_, made, purposes, vendors) => {
    expect(read(made)).toEqual([purposes, vendors]);
    expect([...made.disclosed]).toEqual(EVERYBODY);
  });

  it('has no special feature that was not opted in to, and keeps objections', () => {
    const before = picked({ interests: [7], vendorInterests: [755] });
    const made = act('accept-all', ['ads'], { before });
    expect([...made.specialFeatures]).toEqual([]);
    expect([...made.interests]).toEqual([7]);
    expect([...made.vendorInterests]).toEqual([755]);
  });
});

describe('what vendors are told', () => {
  const all = act('accept-all', ['ads', 'analytics']);
  const limit = (granted: readonly string[], options: object = {}, picks = all) =>
    limitBits(picks, list, readTcfOptions(tcfOptions(options)), granting(...granted));

  it('is a consent only of those who want something that is granted: storing alone is no aim', () => {
    expect(read(limit(['ads']))).toEqual([ADS, [32, 99, 755]]);
    expect(read(limit(['analytics']))).toEqual([[8, 9], [52]]);
    expect(read(limit([]))).toEqual([[], []]);
  });

  it('takes all purposes of the policy that are named for one of the framework', () => {
    const purposes = { 2: 'ads analytics', 8: 'analytics' };
    expect(read(limit(['analytics'], { purposes }))[0]).toEqual([8]);
    expect(read(limit(['ads', 'analytics'], { purposes }))[0]).toEqual([2, 8]);
  });

  it('has no legitimate interest unless the site lets it, and never in what takes a consent', () => {
    const whole = { ...all, interests: new Set([1, 2, 3, 4, 5, 6, 7]) };
    expect(limit(['ads'], {}, whole).interests.size + limit(['ads'], {}, whole).vendorInterests.size).toBe(0);
    const made = limit(['ads'], { legitimateInterest: true }, whole);
    expect([...made.interests]).toEqual([2, 7]);
    // 52 for measuring, 201 because it has special purposes alone and has been shown.
    expect([...made.vendorInterests]).toEqual([52, 200, 201, 755]);
  });

  it('is nothing of who was not shown, or has left the list', () => {
    const seen = { ...all, disclosed: new Set([755, 900]), vendors: new Set([32, 755, 900]) };
    const made = limit(['ads'], {}, seen);
    expect([[...made.vendors], [...made.disclosed]]).toEqual([[755], [755]]);
  });
});

describe('a list of vendors', () => {
  it('is limited to those who take part, and has none that has left it', () => {
    expect([...(readVendorList(vendorList(), [755, 900, 4])?.vendors.keys() ?? [])]).toEqual([755]);
  });

  it.each([
    ...[null, undefined, [], 'text', {}, { vendors: {} }],
    vendorList({ gvlSpecificationVersion: 2 }),
    vendorList({ vendorListVersion: '150' }),
    vendorList({ tcfPolicyVersion: 0 }),
    vendorList({ purposes: {} }),
  ])('that is none is not read: %j', (odd) => {
    expect(readVendorList(odd, undefined)).toBeUndefined();
  });

  it('leaves out what is odd about a vendor, and who has no id or no name', () => {
    const odd = { id: 7, name: 'Odd', purposes: [1, '2', -3, 25, 1], legIntPurposes: 'all', urls: [null, 'x'] };
    const read = readVendorList(
      vendorList({ vendors: { 7: odd, 8: { id: 8 }, 9: null, x: { name: 'X' } } }),
      undefined,
    );
    expect([...(read?.vendors.keys() ?? [])]).toEqual([7]);
    expect(read?.vendors.get(7)).toMatchObject({ purposes: [1], interests: [], retention: undefined });
  });
});
