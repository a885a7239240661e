/**
 * What the scripts that have been released waited for: their code is in memory and can't be un-run. Names of other tools'
 * attributes differ, so all data attributes are read.
 */
export function releasedWords(scripts: readonly HTMLScriptElement[]): string[] {
  return scripts.flatMap(({ type, dataset }) =>
    type === 'text/plain'
      ? []
      : Object.values(dataset)
          .join()
          .split(/[\s,]+/),
  );
}
