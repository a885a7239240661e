/*
 * How much time of the processor the main thread of a page spent on scripts, from the events of a trace. The
 * `ScriptDuration` of the DevTools protocol leaves out what runs in promises, and that is most of what a modern tool does.
 * Time of the thread, not of the clock: other work on the machine can't lengthen it.
 */
const scripts = new Set([
  'EvaluateScript',
  'FunctionCall',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'v8.run',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);
/** Work of the browser that a script may ask for in the middle, and that counts for itself. */
const browsers = new Set(['Layout', 'UpdateLayoutTree', 'PrePaint', 'Paint', 'ParseHTML']);

export const traceCategories = ['devtools.timeline', 'v8', 'toplevel', 'blink'];

const thread = ({ pid, tid }) => `${pid}:${tid}`;

/** The thread of the page: the one that parsed the most of its documents. */
function mainThread(events) {
  const parsed = {};
  for (const event of events)
    if (event.name === 'ParseHTML') parsed[thread(event)] = (parsed[thread(event)] ?? 0) + (event.dur ?? 0);
  return Object.entries(parsed).sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** In milliseconds. Complete events of one thread are nested, so a stack tells what counts where. */
export function scriptTimeOf(events) {
  const main = mainThread(events);
  const spans = events
    .filter((event) => event.ph === 'X' && event.dur && thread(event) === main)
    .filter(({ name }) => scripts.has(name) || browsers.has(name))
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const open = [];
  let total = 0;
  for (const { name, ts, dur, tdur = dur } of spans) {
    while (open.length > 0 && open.at(-1).end <= ts) open.pop();
    const isScript = scripts.has(name);
    const isInScript = open.at(-1)?.isScript ?? false;
    if (isScript && !isInScript) total += tdur;
    if (!isScript && isInScript) total -= tdur;
    open.push({ end: ts + dur, isScript });
  }
  return total / 1000;
}
