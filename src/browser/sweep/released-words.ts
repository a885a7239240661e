/**
 * What the scripts that have been released waited for: their code is in memory and can't be un-run. One that was stopped on
 * its way has been taken to another document, and has not run. Names of other tools' attributes differ, so all data
 * attributes are read.
 */
export function releasedWords(scripts: readonly HTMLScriptElement[]): string[] {
  return scripts.flatMap(({ type, dataset, ownerDocument, parentNode }) =>
    type === 'text/plain' || (!parentNode && ownerDocument !== document)
      ? []
      : Object.values(dataset)
          .join()
          .split(/[\s,]+/),
  );
}
