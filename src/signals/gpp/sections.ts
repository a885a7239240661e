import { GppModel } from '@iabgpp/cmpapi';
import { isElsewhere } from '../us/is-elsewhere.js';
import type { GppPing } from './page.js';

/** Uses of data that can be opted out of. */
export type GppUse = 'sale' | 'sharing' | 'targeted';

export interface GppChoice {
  /** Prefix of the section; undefined where none applies. */
  readonly section: string | undefined;
  /** What is not opted out of. */
  readonly allowed: readonly GppUse[];
  /** The browser's opt-out signal (GPC). */
  readonly signal: boolean;
  /** Whether transactions are covered by the MSPA. */
  readonly mspa: boolean;
}

type GppSections = Pick<GppPing, 'sectionList' | 'applicableSections' | 'gppString' | 'parsedSections'>;

/**
 * Prefixes, in the order of their numbers, which start with 7. Those of Maryland, Indiana, Kentucky and Rhode Island are not
 * among them: the library writes them otherwise than the standard says.
 */
const PREFIXES = 'nat ca va co ut ct fl mt or tx de ia ne nh nj tn mn'.split(' ').map((name) => `us${name}`);
const numberOf = (section: string): number => PREFIXES.indexOf(section) + 7;

/** As `ping` lists them. */
export const supportedAPIs = (byState: boolean): readonly string[] =>
  PREFIXES.slice(0, byState ? undefined : 1).map((section) => `${numberOf(section)}:${section}`);

/** The section for a place, such as `US-CA`. Where nothing says that it is another country, it may be the United States. */
export function sectionFor(place: string, byState: boolean): string | undefined {
  const own = place.toLowerCase().replace('-', '');
  if (isElsewhere(place)) return undefined;
  return byState && PREFIXES.includes(own) ? own : 'usnat';
}

/**
 * What the standard has a section say. Opt-outs: 1 opted out, 2 did not. Notices: 1 given, which the notice and the control
 * for opening it again are. Sensitive data and children stay 0, not applicable: assent does not ask for either. IAB Tech
 * Lab, "Global Privacy Platform", sections of the United States.
 */
function fieldsOf({ section, allowed, signal, mspa }: GppChoice): Readonly<Record<string, number | boolean>> {
  const optOut = (...all: readonly GppUse[]): number => (all.every((use) => allowed.includes(use)) ? 2 : 1);
  // California has a field for sharing alone, the other states for targeted advertising alone: it stands for both there.
  const both = section === 'usnat' ? [] : (['sharing', 'targeted'] as const);
  return {
    SaleOptOut: optOut('sale'),
    SharingOptOut: optOut('sharing', ...both),
    TargetedAdvertisingOptOut: optOut('targeted', ...both),
    SharingNotice: 1,
    ProcessingNotice: 1,
    SaleOptOutNotice: 1,
    SharingOptOutNotice: 1,
    TargetedAdvertisingOptOutNotice: 1,
    MspaCoveredTransaction: mspa ? 1 : 2,
    MspaOptOutOptionMode: mspa ? 1 : 0,
    MspaServiceProviderMode: mspa ? 2 : 0,
    GpcSegmentIncluded: true,
    Gpc: signal,
  };
}

/** The section that is in force, as the library of the IAB writes it; none outside of the United States. */
export function writeSections(choice: GppChoice): GppSections {
  const { section, signal } = choice;
  const model = new GppModel();
  if (!section) return { sectionList: [], applicableSections: [-1], gppString: model.encode(), parsedSections: {} };
  for (const [field, value] of Object.entries(fieldsOf(choice))) {
    // The first makes the section, and every one has it; of the others each state leaves some out.
    if (field === 'SaleOptOut' || model.hasField(section, field)) model.setFieldValue(section, field, value);
  }
  const fields = Object.entries<unknown>(model.getSection(section));
  const core = fields.filter(([field]) => !field.startsWith('Gpc'));
  // The library has one object for all of a section, the standard one for each part.
  const parts = [
    Object.fromEntries(core),
    ...(core.length < fields.length ? [{ SubsectionType: 1, Gpc: signal }] : []),
  ];
  const numbers = [numberOf(section)];
  return {
    sectionList: numbers,
    applicableSections: numbers,
    gppString: model.encode(),
    parsedSections: { [section]: parts },
  };
}
