import type { EnginePage } from './engine.js';

const LIMIT = 10_000;

/** Where a click meets what is seen of this selector in the shadow root, once nothing lies on top of it. */
export async function pointOf(evaluate: EnginePage['evaluate'], selector: string): Promise<readonly [number, number]> {
  const point = await evaluate<readonly [number, number] | null>(`(async () => {
    const look = () => {
      const root = document.querySelector('#assent')?.shadowRoot;
      const found = [...(root?.querySelectorAll(${JSON.stringify(selector)}) ?? [])].find((one) => one.checkVisibility());
      if (!found) return null;
      found.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = found.getBoundingClientRect();
      const point = [Math.round(x + width / 2), Math.round(y + height / 2)];
      return found.contains(root.elementFromPoint(...point)) ? point : null;
    };
    const end = Date.now() + ${LIMIT};
    while (Date.now() < end) {
      const point = look();
      if (point) return point;
      await new Promise(requestAnimationFrame);
    }
    return null;
  })()`);
  if (!point) throw new Error(`Nothing that can be clicked is seen of ${selector}.`);
  return point;
}
