import type { PolicyFault } from './fault.js';
import type { Place } from './place.js';
import { checkAddresses } from './rules/addresses.js';
import { checkAnnouncements } from './rules/announcements.js';
import { checkAppearance } from './rules/appearance.js';
import { checkBundles } from './rules/bundles.js';
import { checkCookie } from './rules/cookie.js';
import { checkDuplicates } from './rules/duplicates.js';
import { checkExemptions } from './rules/exemptions.js';
import { checkHosts } from './rules/hosts.js';
import { checkInformation } from './rules/information.js';
import { checkLabels } from './rules/labels.js';
import { checkLifetime } from './rules/lifetime.js';
import { checkNecessary } from './rules/necessary.js';
import { checkLanguages } from './rules/languages.js';
import { checkParent } from './rules/parent.js';
import { checkParticipants } from './rules/participants.js';
import { checkPresets } from './rules/presets.js';
import { checkRecipients } from './rules/recipients.js';
import { checkReferences } from './rules/references.js';
import { checkRegions } from './rules/regions.js';
import { checkReopen } from './rules/reopen.js';
import { checkReservedNames } from './rules/reserved-names.js';
import { checkStorage } from './rules/storage.js';
import { checkSwitches } from './rules/switches.js';
import { checkWording } from './rules/wording.js';

/**
 * A rule between fields, which the schema cannot state. It is given plain data of any shape and looks only at what it
 * understands: the rest has been reported by the schema.
 */
export type Rule = (policy: Place) => Iterable<PolicyFault>;

export const rules: readonly Rule[] = [
  checkDuplicates,
  checkReservedNames,
  checkReferences,
  checkBundles,
  checkNecessary,
  checkInformation,
  checkRecipients,
  checkParticipants,
  checkSwitches,
  checkWording,
  checkLabels,
  checkReopen,
  checkLanguages,
  checkAppearance,
  checkLifetime,
  checkAnnouncements,
  checkRegions,
  checkExemptions,
  checkAddresses,
  checkCookie,
  checkStorage,
  checkHosts,
  checkParent,
  checkPresets,
];
