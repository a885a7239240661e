import type { Page } from 'playwright';

/** A control that has the focus. */
export interface Stop {
  /** Its action, the id of its switch, its own id, or the name of its element. */
  readonly name: string;
  /** Centre, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
}

/** What has the focus, through every shadow root; `body` where nothing has. */
export const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement)) return { name: 'body', x: 0, y: 0 };
    const { action, purpose, service } = element.dataset;
    const { x, y, width, height } = element.getBoundingClientRect();
    const name = action ?? purpose ?? service ?? (element.id || element.getAttribute('type') || element.localName);
    return { name, x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  });

/** Presses Tab until `last` has the focus, or so often. Gives every stop on the way. */
export async function tabThrough(page: Page, last: string, most = 80): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most && stops.at(-1)?.name !== last) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  if (stops.at(-1)?.name !== last) throw new Error(`no ${last} in ${stops.map(({ name }) => name).join()}`);
  return stops;
}

export const namesOf = (stops: readonly Stop[]): readonly string[] => stops.map(({ name }) => name);
