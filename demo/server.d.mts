export interface RecordedRequest {
  readonly number: number;
  /** ISO 8601 */
  readonly time: string;
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  /** Service id: the first segment of the path. */
  readonly service: string;
  /** Purpose ids of that service, joined with a space. */
  readonly purpose: string;
}

export interface Demo {
  readonly siteUrl: string;
  readonly thirdPartyUrl: string;
  readonly requests: () => readonly RecordedRequest[];
  readonly clear: () => void;
  readonly close: () => Promise<void>;
}

export function startDemo(options?: { readonly port?: number; readonly quiet?: boolean }): Promise<Demo>;
