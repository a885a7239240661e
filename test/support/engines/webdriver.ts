/** Speaks WebDriver (https://www.w3.org/TR/webdriver2/) with a driver at this address. */
export type Send = <Answer>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Answer>;

interface Failure {
  readonly error: string;
  readonly message: string;
}

const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'error' in value && 'message' in value;

const LIMIT = 15_000;

/** WebKitGTK's driver waits for good, now and then on a busy machine, for a click to be done. That says nothing of a page. */
export const noAnswer = /^The driver did not answer/;

export function sendTo(address: string): Send {
  return async <Answer>(method: string, path: string, body?: object) => {
    const request = fetch(address + path, {
      method,
      signal: AbortSignal.timeout(LIMIT),
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const response = await request.catch((cause: unknown) => {
      throw new Error(`The driver did not answer to ${method} ${path} ${JSON.stringify(body) ?? ''}`, { cause });
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) {
      throw new Error(isFailure(value) ? `${value.error}: ${value.message}` : `${method} ${path}: ${response.status}`);
    }
    return value as Answer;
  };
}
