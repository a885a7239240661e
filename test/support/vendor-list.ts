/*
 * A Global Vendor List of version 3 that is made up: the shape, names and numbers of the IAB's, other companies and other
 * descriptions.
 */
const PURPOSES = [
  'Store and/or access information on a device',
  'Use limited data to select advertising',
  'Create profiles for personalised advertising',
  'Use profiles to select personalised advertising',
  'Create profiles to personalise content',
  'Use profiles to select personalised content',
  'Measure advertising performance',
  'Measure content performance',
  'Understand audiences through statistics or combinations of data from different sources',
  'Develop and improve services',
  'Use limited data to select content',
];
const SPECIAL_PURPOSES = [
  'Ensure security, prevent and detect fraud, and fix errors',
  'Deliver and present advertising and content',
  'Save and communicate privacy choices',
];
const FEATURES = [
  'Match and combine data from other data sources',
  'Link different devices',
  'Identify devices based on information transmitted automatically',
];
const SPECIAL_FEATURES = ['Use precise geolocation data', 'Actively scan device characteristics for identification'];
const DATA = ['IP addresses', 'Device characteristics', 'Device identifiers', 'Browsing and interaction data'];

const define = (names: readonly string[], mark: string) =>
  Object.fromEntries(
    names.map((name, index) => [
      index + 1,
      {
        id: index + 1,
        name: mark + name,
        description: `${mark}What “${name}” means, in a sentence that is made up for this list.`,
        illustrations: [`${mark}An example of it.`, `${mark}And another one.`],
      },
    ]),
  );

/** As `purposes-<lang>.json`; a mark stands for a translation. */
export const vendorTexts = (mark = '') => ({
  purposes: define(PURPOSES, mark),
  specialPurposes: define(SPECIAL_PURPOSES, mark),
  features: define(FEATURES, mark),
  specialFeatures: define(SPECIAL_FEATURES, mark),
  stacks: {},
  dataCategories: define(DATA, mark),
});

interface Declared {
  readonly name?: string;
  readonly purposes?: readonly number[];
  readonly legIntPurposes?: readonly number[];
  readonly specialPurposes?: readonly number[];
  readonly features?: readonly number[];
  readonly specialFeatures?: readonly number[];
  readonly deletedDate?: string;
}

const vendor = (id: number, declared: Declared) => ({
  ...{ id, name: `Vendor ${id}`, flexiblePurposes: [], purposes: [], legIntPurposes: [], specialPurposes: [] },
  ...{ features: [], specialFeatures: [], dataDeclaration: [1, 3] },
  dataRetention: { stdRetention: 90, purposes: { 3: 30 }, specialPurposes: { 1: 365 } },
  urls: [
    {
      langId: 'en',
      privacy: `https://${id}.vendor.example/privacy`,
      legIntClaim: `https://${id}.vendor.example/claim`,
    },
    { langId: 'de', privacy: `https://${id}.vendor.example/datenschutz`, legIntClaim: '' },
  ],
  ...{ usesCookies: true, cookieMaxAgeSeconds: 2_592_000, cookieRefresh: true, usesNonCookieAccess: false },
  deviceStorageDisclosureUrl: `https://${id}.vendor.example/storage.json`,
  ...declared,
});

const listOf = (vendors: readonly ReturnType<typeof vendor>[], more: object = {}) => ({
  ...{ gvlSpecificationVersion: 3, vendorListVersion: 150, tcfPolicyVersion: 5, lastUpdated: '2026-11-26T16:00:00Z' },
  ...vendorTexts(),
  vendors: Object.fromEntries(vendors.map((one) => [one.id, one])),
  ...more,
});

/** Six vendors, each another case, and one that has left. */
export const vendorList = (more: object = {}) =>
  listOf(
    [
      vendor(32, { name: 'Adland', purposes: [1, 2, 3, 4, 7], features: [1], specialFeatures: [1] }),
      vendor(52, { name: 'Böttcher Messung', purposes: [1, 8, 9], legIntPurposes: [7], specialPurposes: [1] }),
      vendor(99, { name: 'Storing Only', purposes: [1] }),
      vendor(200, { name: 'Interested', legIntPurposes: [2, 7, 10], specialPurposes: [1, 2] }),
      vendor(201, { name: 'Safe Delivery', specialPurposes: [1, 2, 3] }),
      vendor(755, { name: 'Great Advertising', purposes: [1, 3, 4], legIntPurposes: [2, 7, 9, 10], features: [2, 3] }),
      vendor(900, { name: 'Gone', purposes: [1, 2], deletedDate: '2026-01-01T00:00:00Z' }),
    ],
    more,
  );

/** As many as the real one has, and more. */
export const longVendorList = (count: number) =>
  listOf(
    Array.from({ length: count }, (_, index) =>
      vendor(index + 1, {
        purposes: [1, 2, 3, 4, 7, 8, 9].filter((id) => (index + id) % 3 > 0),
        legIntPurposes: [2, 7, 9, 10].filter((id) => (index + id) % 3 === 0),
        specialPurposes: [1, 2].filter((id) => (index + id) % 2),
        features: [1, 2, 3].filter((id) => (index + id) % 4 === 0),
        specialFeatures: [1, 2].filter((id) => (index + id) % 5 === 0),
      }),
    ),
  );

/** Options of the signal, with what they leave out. */
export const tcfOptions = (more: object = {}) => ({
  ...{ cmpId: 300, cmpVersion: 1, publisherCC: 'DE', list: '/iab/vendor-list.json', vendors: 'all' as const },
  ...more,
});
