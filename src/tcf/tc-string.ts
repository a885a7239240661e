import { GVL, Segment, TCModel, TCString } from '@iabtechlabtcf/core';
import { attempt } from '../core/attempt.js';
import type { TcBits } from '../core/tc-bits.js';
import type { TcfSettings } from '../core/tcf-options.js';
import { MOST_PURPOSES } from '../core/vendor-list.js';
import type { VendorList } from '../core/vendor-list.js';

/** What the framework's own library sets where there is no list to say it. */
const POLICY_VERSION = 5;
const NO_LIST: Listed = { version: 0, policyVersion: POLICY_VERSION, vendors: new Map() };

/** It wants to know that what a vendor has declared is there. */
const NUMBERED = Object.fromEntries(
  Array.from({ length: MOST_PURPOSES }, (_, index) => [
    index + 1,
    { id: index + 1, name: '', description: '', illustrations: [] },
  ]),
);

type Listed = Pick<VendorList, 'version' | 'policyVersion' | 'vendors'>;

/** Of the list, what the library looks at when it encodes: it copies the whole of it each time. */
function toGVL({ version, policyVersion, vendors }: Listed, language: string): GVL {
  const nothing = { purposes: NUMBERED, specialPurposes: NUMBERED, features: {}, specialFeatures: {}, stacks: {} };
  const storage = { usesCookies: false, cookieMaxAgeSeconds: null, cookieRefresh: false, usesNonCookieAccess: false };
  const reduced = [...vendors.values()].map(({ id, name, purposes, interests, specialPurposes }) => ({
    ...{ id, name, purposes: [...purposes], legIntPurposes: [...interests], specialPurposes: [...specialPurposes] },
    ...{ flexiblePurposes: [], features: [], specialFeatures: [], ...storage },
  }));
  const json = {
    ...{ ...nothing, gvlSpecificationVersion: 3, vendorListVersion: version, tcfPolicyVersion: policyVersion },
    ...{ lastUpdated: '', vendors: Object.fromEntries(reduced.map((one) => [one.id, one])) },
  };
  // It knows the languages of the framework alone, and Norwegian by another tag.
  const tag = language.replace(/^n[bn]\b/, 'no');
  return attempt(() => new GVL(json, { language: tag })) ?? new GVL(json);
}

interface Origin {
  readonly settings: TcfSettings;
  /** Undefined where it could not be had: then there is nobody to say anything of. */
  readonly list: VendorList | undefined;
  /** In which the vendors were shown. */
  readonly language: string;
}

/** The TC string that says this, by the IAB's library. Service-specific, with the segment of disclosed vendors. */
export function encodeBits(bits: TcBits, { settings, list, language }: Origin): string {
  const model = new TCModel(toGVL(list ?? NO_LIST, language));
  model.cmpId = settings.cmpId;
  model.cmpVersion = settings.cmpVersion;
  model.consentScreen = 1;
  model.publisherCountryCode = settings.publisherCC;
  model.isServiceSpecific = true;
  model.purposeConsents.set([...bits.purposes]);
  model.purposeLegitimateInterests.set([...bits.interests]);
  model.specialFeatureOptins.set([...bits.specialFeatures]);
  model.vendorConsents.set([...bits.vendors]);
  model.vendorLegitimateInterests.set([...bits.vendorInterests]);
  model.vendorsDisclosed.set([...bits.disclosed]);
  return TCString.encode(model, { segments: [Segment.CORE, Segment.VENDORS_DISCLOSED] });
}

/** What a TC string says, and for what it was made. */
export interface Decoded {
  readonly bits: TcBits;
  readonly cmpId: number;
  readonly policyVersion: number;
  readonly listVersion: number;
  /** Milliseconds. */
  readonly at: number;
}

/** Undefined for what is none. */
export function decodeBits(text: string): Decoded | undefined {
  const model = attempt(() => TCString.decode(text));
  if (!model || !text.includes('.')) return undefined;
  return {
    bits: {
      purposes: new Set(model.purposeConsents.values()),
      interests: new Set(model.purposeLegitimateInterests.values()),
      specialFeatures: new Set(model.specialFeatureOptins.values()),
      vendors: new Set(model.vendorConsents.values()),
      vendorInterests: new Set(model.vendorLegitimateInterests.values()),
      disclosed: new Set(model.vendorsDisclosed.values()),
    },
    cmpId: Number(model.cmpId),
    policyVersion: Number(model.policyVersion),
    listVersion: Number(model.vendorListVersion),
    at: model.lastUpdated.getTime(),
  };
}
