import { attempt } from '../../core/attempt.js';
import { isToken, listOf, own, textOf } from '../../core/unchecked.js';
import { createKept } from '../receipts/kept.js';

/** Goes with the record, see sweep.ts. */
export const OBJECTIONS = 'assent-objections';
const MOST = 20;
const REFERENCE = /^[\da-f]{32}$/;

interface Objection {
  readonly id: string;
  readonly at: number;
  readonly reference: string;
}

export interface KeptObjections {
  readonly read: () => readonly Objection[];
  readonly add: (objection: Objection) => void;
}

/** The last one of each purpose. A reference is made at random when the visitor objects: only then is there something to quote. */
export function createKeptObjections(): KeptObjections {
  const kept = createKept(OBJECTIONS);
  const read = (): readonly Objection[] =>
    listOf(attempt((): unknown => JSON.parse(kept.read()))).flatMap((one) => {
      const [id, at, reference] = [own(one, 'id'), own(one, 'at'), textOf(own(one, 'reference'))];
      return isToken(id) &&
        typeof at === 'number' &&
        Number.isFinite(new Date(at).getTime()) &&
        REFERENCE.test(reference)
        ? { id, at, reference }
        : [];
    });
  return {
    read,
    add(objection) {
      kept.write(JSON.stringify([...read().filter(({ id }) => id !== objection.id), objection].slice(-MOST)));
    },
  };
}

/** The receipt of an objection to this, if there is one that is not older than `since`. */
export function receiptOfObjection(purpose: string, since: number): string | undefined {
  const text = attempt(() => localStorage.getItem('assent-history'));
  const receipts = listOf(
    own(
      attempt((): unknown => JSON.parse(text ?? '')),
      'receipts',
    ),
  );
  const found = [...receipts]
    .reverse()
    .find(
      (one) =>
        own(one, 'how') === 'object' &&
        Number(own(one, 'at')) >= since &&
        own(own(own(one, 'purposes'), purpose), 'outcome') === 'refused',
    );
  const id = textOf(own(found, 'id'));
  return REFERENCE.test(id) ? id : undefined;
}
