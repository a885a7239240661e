import type { SecurityOptions } from '../../src/server.js';
import type { RecordedRequest, Recorder } from './recorder.js';

/** The built entry, as a site imports it. */
export const server: typeof import('../../src/server.js') = await import(
  new URL('../../dist/server.js', import.meta.url).href
);

export interface ServedPage {
  readonly policy: object;
  readonly head?: string;
  readonly body?: string;
  /** Leaves the header out where it is null. */
  readonly security?: SecurityOptions | null;
  readonly region?: string | undefined;
  /** Loads the page again after a change, as the header needs it; it does unless told otherwise. */
  readonly reload?: boolean;
}

export const decisionOf = ({ headers }: RecordedRequest, { policy, region }: ServedPage) =>
  server.readDecision(headers.cookie, JSON.stringify(policy), {
    region,
    optOut: headers['sec-gpc'] === '1',
    secure: false,
  });

/** A page of a site that makes all of `assent/server`, except that its cookie is not renewed. Gives back its address. */
export function servePage(recorder: Recorder, path: string, page: ServedPage): string {
  const { policy, head = '', body = '', security = {}, reload = true } = page;
  const nonce = security?.nonce;
  const options = { src: '/assent.js', language: 'en', nonce };
  const text = JSON.stringify(policy);
  recorder.site.file('/slow.js', '');
  return recorder.site.page(
    path,
    (request) => {
      const decision = decisionOf(request, page);
      return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Served</title><link rel="icon" href="data:,">
        ${server.bootSnippet(text, decision, options)}
        <script nonce="${nonce ?? ''}">
          window.served = ${JSON.stringify(decision.answers)};
          if (${reload}) (window.assent ||= []).push((assent) => assent.on('change', () => location.reload()));
        </script>
        <script src="/slow.js?delay=300" nonce="${nonce ?? ''}"></script>
        ${head}</head><body>${body}</body></html>`;
    },
    (request) => {
      if (!security) return {};
      const [name, value] = server.contentSecurityPolicy(decisionOf(request, page), text, security);
      return { [name]: value, vary: 'Cookie, Sec-GPC' };
    },
  );
}
