/** What is wrong with an entry that names a preset. Whatever it is, the service asks no less than its preset. */
export interface PresetProblem {
  /** Where: `parameters.host`. */
  readonly key: string;
  /**
   * A key or its value is wrong; a parameter is; something would ask less and is refused; it asks less and says so plainly;
   * something is not known without a parameter.
   */
  readonly kind: 'key' | 'parameter' | 'looser' | 'less' | 'silent';
  readonly wanted: string;
}

export type TellProblem = (kind: PresetProblem['kind'], key: string, wanted: string) => void;
