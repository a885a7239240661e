import { own, textOf } from '../../core/unchecked.js';
import { isNamed } from './declared-items.js';
import type { DeclaredItem } from './declared-items.js';
import type { Outcome } from './find.js';
import type { Area, RemainsReason, SweptItem } from './report.js';

/** What became of one declared item, by what became of everything that was found. */
export function reportItem(
  area: Area,
  item: DeclaredItem,
  outcomes: ReadonlyMap<string, Outcome>,
): Omit<SweptItem, 'withdrawn'> {
  const { service, name, source } = item;
  const mine = [...outcomes].filter(([found]) => isNamed(found, item));
  const remaining = mine.flatMap(([found, outcome]) =>
    typeof outcome === 'string' ? [{ found, reason: outcome }] : [],
  );
  const reason = (area === 'cookie' && beyondReach(source)) || remaining[0]?.reason;
  // Of a family of cookies that can't be seen only the server knows the names.
  const names = name.endsWith('*') ? remaining.map(({ found }) => found) : [name];
  return {
    service,
    area,
    name,
    ...(reason ? { state: 'remains', reason } : { state: mine.some(([, outcome]) => outcome) ? 'removed' : 'absent' }),
    headers: Object.freeze(!reason || /^(sh|th)/.test(reason) ? [] : headersFor(area, names, source)),
  };
}

/** Why the page can't even tell whether a cookie is there. */
function beyondReach(source: unknown): RemainsReason | undefined {
  if (own(source, 'thirdParty') === true) return 'third-party';
  const isOther = !`.${location.hostname}`.endsWith(`.${textOf(own(source, 'domain')) || location.hostname}`);
  return own(source, 'httpOnly') === true || isOther ? 'server' : undefined;
}

function headersFor(area: Area, names: readonly string[], source: unknown): string[] {
  if (area !== 'cookie') return ['Clear-Site-Data: "storage"'];
  const domain = textOf(own(source, 'domain'));
  const place = `Path=${textOf(own(source, 'path')) || '/'}${domain ? `; Domain=${domain}` : ''}`;
  return names.map((name) => `Set-Cookie: ${name}=; ${place}; Max-Age=0; Secure`);
}
