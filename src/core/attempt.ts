/** What it gives back, or undefined when it throws: what a browser or a page refuses to tell is not known. */
export function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    // What it gives back then is undefined; to say so is three bytes in every file.
  }
}
