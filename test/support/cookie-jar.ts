import { vi } from 'vitest';

// Browsers have the property on Document.prototype itself, happy-dom has it further up.
for (let above: unknown = Document.prototype; above && !Object.hasOwn(Document.prototype, 'cookie');) {
  above = Object.getPrototypeOf(above);
  const found = Object.getOwnPropertyDescriptor(Object(above), 'cookie');
  if (found) Object.defineProperty(Document.prototype, 'cookie', found);
}

/** The page is at this address from now on, with the cookies that it can see there. For tests in happy-dom. */
export function visitAddress(address: string): void {
  Reflect.get(window, 'happyDOM').setURL(address);
}

/** Takes every cookie away, whatever its path and domain. */
export function clearCookies(): void {
  const { hostname, pathname, protocol } = location;
  const labels = hostname.split('.');
  const domains = ['', ...labels.slice(0, -1).map((_, index) => `; domain=${labels.slice(index).join('.')}`)];
  const folders = pathname.split('/');
  const paths = folders.map((_, index) => folders.slice(0, index + 1).join('/') || '/');
  const secure = protocol === 'https:' ? '; secure' : '';
  for (const name of document.cookie.split('; ').map((cookie) => cookie.replace(/=.*/s, '')))
    for (const domain of domains)
      for (const path of paths)
        document.cookie = `${name}=; expires=${new Date(0).toUTCString()}; path=${path}${domain}${secure}`;
}

/** What is written to `document.cookie` from now on, each with its attributes by their names in small letters. */
export function watchCookies(target: Document = document) {
  const write = vi.spyOn(target, 'cookie', 'set');
  return {
    written: () =>
      write.mock.calls.map(([text]) => {
        const [pair = '', ...attributes] = text.split('; ');
        return {
          pair,
          attributes: Object.fromEntries(
            attributes.map((attribute) => {
              const [name = '', value = ''] = attribute.split('=');
              return [name.toLowerCase(), value];
            }),
          ),
        };
      }),
    stop: () => write.mockRestore(),
  };
}
