import { loadTexts } from 'assent:more-locales';
import { createKeptObjections, receiptOfObjection } from './browser/rights/kept-objections.js';
import { MINUTE } from './core/record.js';
import { own } from './core/unchecked.js';
import { genuine } from './genuine.js';
import { createMoreWords } from './ui/announcement-words.js';
import type { MoreWords } from './ui/announcement-words.js';
import { createRights, refusalOf } from './ui/rights.js';
import type { DecideObjection, Rights } from './ui/rights.js';

/** How long the receipt of an objection is waited for, in milliseconds: its id is what the visitor quotes. */
const PATIENCE = 3_000;
const PAUSE = 100;
/** Days that back ends have, at most: as in make-receipt.ts. */
const DEADLINE = 15;
const DAY = 86_400_000;

export interface RightsOptions {
  readonly policy: unknown;
  readonly decide: DecideObjection;
  readonly redraw: () => void;
}

const randomId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function deadlineOf(policy: unknown): number {
  const days = own(own(policy, 'receipts'), 'deadline');
  return (typeof days === 'number' && days >= 0 && days <= DEADLINE ? days : DEADLINE) * DAY;
}

/** What only those policies need that have purposes of the grade `explicit`, or something that visitors can object to. */
export function startRights({ policy, decide, redraw }: RightsOptions): Rights {
  const kept = createKeptObjections();
  const known = new Map<string, MoreWords | undefined>();

  const words = (language: string): MoreWords | undefined => {
    if (!known.has(language)) {
      known.set(language, undefined);
      loadTexts(language.toLowerCase()).then(
        (texts) => {
          known.set(language, createMoreWords(policy, texts));
          redraw();
        },
        // The next time may be better.
        () => known.delete(language),
      );
    }
    return known.get(language);
  };

  const referenceOf = async (id: string, since: number): Promise<string> => {
    for (let waited = 0; own(policy, 'receipts') && waited < PATIENCE; waited += PAUSE) {
      const found = receiptOfObjection(id, since);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    return randomId();
  };

  const object = async (id: string): Promise<void> => {
    const at = Date.now();
    // First of all it counts.
    decide(refusalOf(id), 'object', true);
    const reference = await referenceOf(id, Math.floor(at / MINUTE) * MINUTE);
    kept.add({ id, at, reference });
    const detail = { id, at, reference, deadline: at + deadlineOf(policy) };
    genuine.dispatchEvent(new CustomEvent('assent:objection', { detail }));
    redraw();
  };

  return createRights({ words, objections: kept.read, object: (id) => void object(id) });
}
