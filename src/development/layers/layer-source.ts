/** One policy of several that lie over each other. */
export interface LayerSource {
  /** As the layer above names it; what the policy itself was read from. */
  readonly address: string;
  readonly policy: unknown;
}
