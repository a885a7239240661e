/** A JSON Schema node; its keywords are known to the generators alone. */
export interface SchemaNode {
  readonly [keyword: string]: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

export function fromRoot(path: string): string;
export const schemaPath: string;
export function readSchema(): SchemaNode;
export function namedObjects(schema: SchemaNode): readonly SchemaNode[];
