/** What it gives back, or undefined when it throws: what a browser or a page refuses to tell is not known. */
export function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
