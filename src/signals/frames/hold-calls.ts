/** What frames ask before anybody can answer; a page that has more of them than this is not well. */
const HELD = 200;

/**
 * Opens an interface of the IAB (`__gpp`, `__tcfapi`) to the frames of a page: they look upwards for a window that has a
 * frame named `__gppLocator`, and send it messages with a `__gppCall`. These are held until `answerCalls` takes them.
 * Throws where such an interface is there already, in this page or above it: two would contradict each other.
 * IAB Tech Lab, "CMP API Specification" of GPP; IAB Europe, "CMP API v2", "Using postMessage".
 */
export function holdCalls(page: Window, name: string): (take: (call: MessageEvent) => void) => void {
  if (typeof Object(page)[name] === 'function' || hasFrame(page, `${name}Locator`)) throw new Error(name);
  // In a sandbox it would be of another origin, and so not be found by its name. Nothing is loaded into it.
  // oxlint-disable-next-line react/iframe-missing-sandbox
  const frame = page.document.createElement('iframe');
  frame.name = `${name}Locator`;
  frame.style.display = 'none';
  // The body need not be there yet.
  page.document.documentElement.append(frame);

  const word = `${name}Call`;
  const held: MessageEvent[] = [];
  let take = (call: MessageEvent): void => {
    if (held.length < HELD) held.push(call);
  };
  page.addEventListener('message', (event) => {
    const { data } = event;
    if (typeof data === 'string' ? data.includes(word) : data?.[word]) take(event);
  });
  return (next) => {
    take = next;
    held.splice(0).forEach(next);
  };
}

/** Elements that markup has given the name are no windows. */
function hasFrame(page: Window, name: string): boolean {
  try {
    if (Object(page)[name]?.window) return true;
  } catch {
    // The page above is of another site, and has none.
  }
  return page !== page.parent && hasFrame(page.parent, name);
}
