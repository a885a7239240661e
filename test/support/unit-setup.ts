import { afterEach } from 'vitest';

// Files that ask for happy-dom; in plain Node there is nothing to clean.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/preact');
  afterEach(cleanup);
}
