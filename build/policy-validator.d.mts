import type { SchemaNode } from './policy-schema.mjs';

export const validatorPath: string;
export function policyValidator(schema: SchemaNode): string;
