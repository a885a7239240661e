import type { BuiltInPurposeId } from '../core/policy-ids.js';
import { child, entries, items, textOf } from './place.js';
import type { Place } from './place.js';

const builtIn = ['necessary', 'analytics', 'ads', 'merging'] as const satisfies readonly BuiltInPurposeId[];

/** Purposes that exist without being listed. */
export const builtInPurposes: ReadonlySet<string> = new Set(builtIn);

const idsIn = (list: Place): readonly string[] => items(list).map((entry) => textOf(child(entry, 'id')));

export const purposeIds = (policy: Place): ReadonlySet<string> =>
  new Set([...builtIn, ...idsIn(child(policy, 'purposes'))]);

export const serviceIds = (policy: Place): ReadonlySet<string> => new Set(idsIn(child(policy, 'services')));

/** Visitors are promised a say in these, so `required` has no effect on them. */
export const neverRequired: ReadonlySet<string> = new Set<BuiltInPurposeId>(['analytics', 'ads', 'merging']);

/** Purposes that no visitor can refuse. */
export const requiredPurposes = (policy: Place): ReadonlySet<string> => {
  const declared = items(child(policy, 'purposes')).filter((purpose) => child(purpose, 'required').value === true);
  const ids = declared.map((purpose) => textOf(child(purpose, 'id'))).filter((id) => !neverRequired.has(id));
  return new Set(['necessary', ...ids]);
};

/** Purposes that rest on a legitimate interest: none that is built in, whatever is said of it. */
export const interestsIn = (policy: Place): ReadonlySet<string> =>
  new Set(
    items(child(policy, 'purposes'))
      .filter((purpose) => child(purpose, 'basis').value === 'legitimate-interest')
      .map((purpose) => textOf(child(purpose, 'id')))
      .filter((id) => !builtInPurposes.has(id)),
  );

/** Services that run without being asked about, because every purpose of theirs is required. */
export const requiredServices = (policy: Place): readonly Place[] => {
  const required = requiredPurposes(policy);
  return items(child(policy, 'services')).filter((service) => {
    const purposes = items(child(service, 'purposes'));
    return purposes.length > 0 && purposes.every((purpose) => required.has(textOf(purpose)));
  });
};

/** The words of one purpose at one place of the policy. */
export interface PurposeWords {
  readonly id: string;
  /** The object that holds `title`, `description` and `consequence`. */
  readonly at: Place;
  /** Tag of the language, or an empty string for words that stand in the purpose itself. */
  readonly language: string;
}

export const purposeWords = (policy: Place): readonly PurposeWords[] => [
  ...items(child(policy, 'purposes')).map((at) => ({ id: textOf(child(at, 'id')), at, language: '' })),
  ...entries(child(policy, 'texts')).flatMap(([language, texts]) =>
    entries(child(texts, 'purposes')).map(([id, at]) => ({ id, at, language })),
  ),
];
