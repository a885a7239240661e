import type { Headers } from './recorder.js';

/** Where the tag of assent.js stands and how it loads; `async` in the head is the documented default. */
export type Placement = 'async' | 'defer' | 'head' | 'body-end' | 'none';

export interface FixturePage {
  readonly html: string;
  readonly headers: Headers;
}

export interface PageOptions {
  /** Policy object, written into the page. Leave it out with `attributes: { 'data-policy': … }`. */
  readonly policy?: object;
  readonly placement?: Placement;
  /** Address of the script; `/assent.js` unless given. */
  readonly src?: string;
  /** More attributes of the tag: `data-policy`, `data-region`, `data-language` … */
  readonly attributes?: Readonly<Record<string, string>>;
  /** HTML before the policy and the tag. */
  readonly first?: string;
  /** HTML at the end of the head, after the tag. */
  readonly head?: string;
  readonly body?: string;
  readonly lang?: string;
  readonly nonce?: string;
  /** Content-Security-Policy header; `{nonce}` in it is filled in. */
  readonly csp?: string;
  readonly headers?: Headers;
}

/** A strict policy of the kind that is recommended today. */
export const strictCsp =
  "script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; object-src 'none'; base-uri 'none'";

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const writeAttributes = (attributes: Readonly<Record<string, string>>) =>
  Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`))
    .join('');

/** The policy as it stands in a page; `<` cannot end the element early. */
export const policyElement = (policy: object) =>
  `<script type="application/json" id="assent-policy">${JSON.stringify(policy).replaceAll('<', '\\u003c')}</script>`;

/** A page with assent on it, and the headers it needs. Spread into `site.page(path, html, headers)`. */
export function fixturePage(options: PageOptions = {}): FixturePage {
  const { policy, placement = 'async', src = '/assent.js', first = '', head = '', body = '' } = options;
  const { lang = 'en', nonce, csp } = options;
  const attributes = {
    ...(placement === 'async' || placement === 'defer' ? { [placement]: '' } : {}),
    src,
    ...(nonce ? { nonce } : {}),
    ...options.attributes,
  };
  const tag = placement === 'none' ? '' : `<script${writeAttributes(attributes)}></script>`;
  const inHead = placement !== 'body-end';
  const html = `<!doctype html>
<html lang="${escapeAttribute(lang)}">
<head>
<meta charset="utf-8">
<title>Fixture</title>
<link rel="icon" href="data:,">
${first}
${policy ? policyElement(policy) : ''}
${inHead ? tag : ''}
${head}
</head>
<body>
${body}
${inHead ? '' : tag}
</body>
</html>
`;
  const headers = {
    ...(csp ? { 'content-security-policy': csp.replaceAll('{nonce}', nonce ?? '') } : {}),
    ...options.headers,
  };
  return { html, headers };
}
