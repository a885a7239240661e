export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  readonly result: 'supports' | 'partly' | 'does not apply';
  readonly how: string;
  /** Names of tests. */
  readonly shown: readonly string[];
}

export const accessibilityPath: string;
export const criteria: readonly Criterion[];
export function hasTest(source: string, name: string): boolean;
export function accessibilityDocument(): Promise<string>;
