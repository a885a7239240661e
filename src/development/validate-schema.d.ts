/** One complaint of the generated check. */
export interface SchemaError {
  /** JSON Pointer of the value, or of the object that lacks a key or has a wrong one. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What the schema wants at one place of a policy, in words. */
export interface Shape {
  readonly wanted: string;
  /** Wanted form of the keys of an object whose keys are free. */
  readonly name?: string;
  /** Shape of every entry of a list, or of every value of such an object. */
  readonly each?: Shape;
  /** The shape of a value that has this key, instead. */
  readonly with?: readonly [key: string, shape: Shape];
  /** Shapes by known key. */
  readonly keys?: Readonly<Record<string, Shape>>;
}

export interface Validate {
  (policy: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

export const validate: Validate;
export const shape: Shape;
