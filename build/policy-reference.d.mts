import type { SchemaNode } from './policy-schema.mjs';

export const referencePath: string;
export function policyDocument(schema: SchemaNode): Promise<string>;
export function policyReference(schema: SchemaNode): Promise<string>;
export function withReference(text: string, reference: string): string;
