/*
 * What watches from inside the page. It is put there by the browser before any script of the page, the same for every
 * system. `install` travels as text, so it uses nothing from outside itself.
 */
export function install() {
  if (window !== top) return;
  const times = {};
  const counts = {};
  const order = [];
  const long = [];
  let largest = 0;
  let ticks = 0;
  let wanted = 0;
  let ticked;
  let lastTick = 0;
  let click;

  const observe = (type, use) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => long.push({ startTime, duration }));
  observe('largest-contentful-paint', ({ startTime }) => {
    largest = startTime;
  });

  const ran = (id) => {
    counts[id] = (counts[id] ?? 0) + 1;
    times[id] ??= performance.now();
    if (counts[id] === 1) order.push(id);
  };
  addEventListener('message', ({ data }) => data?.ran && ran(data.ran));

  /** Inside a callback of requestAnimationFrame: the time right after this frame was painted. */
  const afterPaint = (use) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => use(performance.now()));
    port1.start();
    port2.postMessage('');
  };
  const nextPaint = () => new Promise((resolve) => requestAnimationFrame(() => afterPaint(resolve)));

  /** When the first frame in which this holds was painted. */
  const when = (holds) =>
    new Promise((resolve) => {
      const look = () => (holds() ? afterPaint(resolve) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });

  /** `host >>> inside` looks into an open shadow root. */
  const find = (selector) => {
    let scope = document;
    const [last, ...hosts] = selector
      .split('>>>')
      .map((part) => part.trim())
      .reverse();
    for (const host of hosts.reverse()) {
      scope = scope.querySelector(host)?.shadowRoot;
      if (!scope) return null;
    }
    return scope.querySelector(last);
  };

  const centre = (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2, isEmpty: !box.width || !box.height };
  };

  const opacityOf = (element) => {
    let product = 1;
    for (let node = element; node; node = node.parentElement ?? node.getRootNode().host) {
      product *= Number(getComputedStyle(node).opacity);
    }
    return product;
  };

  /** Something of it is on the screen. */
  const isShown = (selector) => {
    const element = find(selector);
    if (!element?.checkVisibility({ visibilityProperty: true })) return false;
    const { x, y, isEmpty } = centre(element);
    return !isEmpty && x > 0 && y > 0 && x < innerWidth && y < innerHeight && opacityOf(element) > 0.05;
  };

  /** It is on the screen as it will stay, and a press on its middle reaches it. */
  const isUsable = (selector) => {
    if (!isShown(selector)) return false;
    const element = find(selector);
    if (opacityOf(element) < 0.95) return false;
    const { x, y } = centre(element);
    const hit = element.getRootNode().elementFromPoint(x, y);
    return hit !== null && (hit === element || element.contains(hit));
  };

  const loaded = new Promise((resolve) => {
    addEventListener('load', () => setTimeout(resolve));
  });

  window.bench = {
    ran,
    tick: () => {
      ticks += 1;
      lastTick = performance.now();
      if (ticks === wanted) ticked();
    },
    when,
    nextPaint,
    isShown,
    isUsable,
    /** When it can be used; `answers` names the global by which a page says that a press does something. */
    ready: (selector, answers) => when(() => isUsable(selector) && (!answers || window[answers] === true)),
    loaded,
    idle: () => new Promise((resolve) => requestIdleCallback(resolve)),
    point: (selector) => centre(find(selector)),
    /** Promises of what the next click leads to, all in milliseconds since the click. */
    prepare: (gone, shown) => {
      click = new Promise((resolve) => {
        const onClick = ({ timeStamp }) => {
          const since = (time) => time - timeStamp;
          resolve({
            at: timeStamp,
            paint: nextPaint().then(since),
            gone: gone && when(() => !isShown(gone)).then(since),
            shown: shown && when(() => isUsable(shown)).then(since),
          });
        };
        addEventListener('click', onClick, { capture: true, once: true });
      });
    },
    outcome: async () => {
      const { at, ...outcomes } = await click;
      const [paint, gone, shown] = await Promise.all([outcomes.paint, outcomes.gone, outcomes.shown]);
      return { at, paint, gone, shown };
    },
    all: (ids) => when(() => ids.every((id) => times[id] !== undefined)),
    read: () => {
      const [{ loadEventStart }] = performance.getEntriesByType('navigation');
      const [first] = performance.getEntriesByName('first-contentful-paint');
      return { times, counts, order, long, ticks, lastTick, largest, load: loadEventStart, first: first?.startTime };
    },
    /** Until there were so many ticks; for those that never come, no longer than this many milliseconds. */
    ticks: (count, patience) =>
      new Promise((resolve) => {
        wanted = count;
        ticked = resolve;
        if (ticks >= count) resolve();
        setTimeout(resolve, patience);
      }),
  };
}
