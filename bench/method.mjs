/*
 * The part of the report that says how it came about.
 */
export function method({ browser, machine, rounds }) {
  const often = Object.entries(rounds).map(([name, count]) => `${name} ${count}`);
  return `## Method

- ${browser}, headless, on a machine with ${machine.cores} cores and ${machine.memory} GiB of memory. Rounds: ${often.join(', ')}.
  In each round every system has one turn, another one first each time, in a new tab of a browser that was emptied before. Other
  work on the machine (load average ${machine.load.map((value) => value.toFixed(1)).join(' to ')}) makes times longer and noisier; the lowest run is the least
  disturbed one.
- **Page**: an article of 40 paragraphs, a style sheet and a deferred script of the site, and eight third-party tags: four
  external scripts that rely on their order, two inline ones among them, an async one and a frame. Scripts stand at the
  end of the body, where they delay no paint in the un-gated page either.
- **Policy**: three purposes, a service for each tag, a notice with accept, reject and choose, all written into the page.
- **Server**: HTTP/1.1 on the same machine, brotli at level 11, nothing may be cached, on a returning visit neither. Added
  bytes are those of page and files, without headers, less those of the un-gated page.
- **Visits**: processor slowed down four times, "Fast 4G" of the developer tools (165 ms, 8.1 Mbit/s). *Painted* is the first
  painted frame with something of "accept all" in it; *usable* the first in which it is opaque and a press on its middle
  hits it. *Blocking time* is what long tasks took beyond 50 ms each until the notice is usable and the page loaded.
- **Script time**, in a visit of its own: processor time that the main thread spends on scripts until the notice is usable,
  the page loaded and idle, from a trace. Compiling and promises are part of it, style and layout are not.
- **Click**: a real press of the mouse, when the page is idle, with the pointer already there. Times count from the time
  stamp of the click event to the frame after, as it was painted. Tags report when they run.
- **Returning visit**: another new tab, the cookies of the visit before. The mean time to the tags counts from the start of the navigation.
- **Held tags**: so many inline tags of one service, without network; processor slowed down four times. **Services**: so many
  services and no tags. The exponent k fits time = c · size^k to the medians; 1 is linear. A cookie is lost when it is too
  large for the browser to keep.
- Nothing waits by the clock: the page reports with \`performance.now()\`, observers and frames.
`;
}
