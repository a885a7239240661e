/**
 * Whether one of these scripts waited for something that is withdrawn, and has been released. It can't be un-run. Names of
 * other tools' attributes differ, so all data attributes are read.
 */
export function isInMemory(scripts: readonly HTMLScriptElement[], isWithdrawn: (id: string) => boolean): boolean {
  const words = scripts.flatMap(({ type, dataset }) =>
    type === 'text/plain'
      ? []
      : Object.values(dataset)
          .join()
          .split(/[\s,]+/),
  );
  return words.map(isWithdrawn).includes(true);
}
