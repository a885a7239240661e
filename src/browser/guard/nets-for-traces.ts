import type { Net } from './acts.js';
import { hold } from './hold.js';
import { asText } from './native.js';
import type { Unknown } from './native.js';

/** Cookies and stored keys of services that may not run. They are written when the service is granted. */
export const netsForTraces: readonly Net[] = [
  [
    'Document',
    'cookie',
    (_, args, go, kind) => {
      const [[url], ...rest]: Unknown = asText(args, 0)
        .split(';')
        .map((part) => part.split('=').map((half) => half.trim()));
      // Of two of one name the last counts, as in browsers.
      const attributes: Unknown = new Map(rest.map(([name, value]: [string, string]) => [name.toLowerCase(), value]));
      const age = attributes.get('max-age');
      // Deleting is no storing.
      return (
        !(age ? age <= 0 : Date.parse(attributes.get('expires')) < Date.now()) &&
        hold({ kind, url, go, trace: [url, 'cookies', 'name'] })
      );
    },
    'set',
  ],
  [
    'Storage',
    'setItem',
    (storage, args, go, kind) => {
      const url = asText(args, 0);
      return hold({ kind, url, go, trace: [url, 'storage', 'key', storage === localStorage ? 'local' : 'session'] });
    },
  ],
];
