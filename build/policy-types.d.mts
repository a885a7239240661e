import type { SchemaNode } from './policy-schema.mjs';

export const typesPath: string;
export function policyTypes(schema: SchemaNode): Promise<string>;
