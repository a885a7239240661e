import { genuine } from '../genuine.js';
import { whenParsed } from './environment.js';

/** Milliseconds. */
const TIMEOUT = 3_000;
const FIRST_PAUSE = 500;
const LAST_PAUSE = 2_000;

/**
 * The text of the policy: from the address, tried three times, or else from the page's
 * `<script type="application/json" id="assent-policy">`. Empty when there is none to be had. Never rejects.
 */
export async function findPolicy(url: string | undefined): Promise<string> {
  for (let pause = FIRST_PAUSE; url && pause <= LAST_PAUSE; pause *= 2) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) });
      if (response.ok) return await response.text();
    } catch {
      // Tried again.
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  // It may stand further down, or be only half there.
  if (!find()?.nextSibling) await new Promise<void>(whenParsed);
  return find()?.textContent ?? '';
}

function find(): Element | null {
  return genuine.querySelector('script#assent-policy');
}
