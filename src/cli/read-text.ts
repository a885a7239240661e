import { readFile } from 'node:fs/promises';

/** Milliseconds. */
const patience = 5000;
const most = 4 * 1024 * 1024;

/** A text that could not be had, by what the reason is. */
export class ReadFailure extends Error {
  readonly kind: 'slow' | 'large' | 'unreachable';

  constructor(kind: ReadFailure['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

export const isWebAddress = (place: string): boolean => /^https?:\/\//i.test(place);

const isLoopback = ({ hostname }: URL): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

const readWeb = async (address: string): Promise<string> => {
  const url = new URL(address);
  if (url.protocol !== 'https:' && !isLoopback(url)) {
    throw new ReadFailure('unreachable', 'only https is asked, or http on this machine');
  }
  // A redirect may lead anywhere; the address that is written down is the one that counts.
  const response = await fetch(url, { signal: AbortSignal.timeout(patience), redirect: 'error', credentials: 'omit' });
  if (!response.ok) throw new ReadFailure('unreachable', `status ${response.status}`);
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > most) throw new ReadFailure('large', 'more than 4 MiB');
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};

/** The text of a file or a web address. Rejects with a `ReadFailure`. */
export const readText = async (place: string): Promise<string> => {
  try {
    const text = isWebAddress(place) ? await readWeb(place) : await readFile(place, 'utf8');
    if (text.length > most) throw new ReadFailure('large', 'more than 4 MiB');
    return text.replace(/^\ufeff/, '');
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    const isSlow = error instanceof Error && error.name === 'TimeoutError';
    throw new ReadFailure(
      isSlow ? 'slow' : 'unreachable',
      isSlow ? `no answer within ${patience / 1000} seconds` : reasonOf(error),
    );
  }
};
