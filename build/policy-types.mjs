/*
 * Writes src/core/policy.ts, the types of the policy, from its schema.
 *   node build/policy-types.mjs
 */
import { writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import { definitionOf, fromRoot, namedObjects, readSchema, whenRun } from './policy-schema.mjs';

export const typesPath = fromRoot('src/core/policy.ts');

const header = `/*
 * Generated from policy.schema.json by build/policy-types.mjs. Change the schema and run it again.
 */
`;

const options = {
  bannerComment: '',
  additionalProperties: false,
  ignoreMinAndMaxItems: true,
  style: { printWidth: 120, singleQuote: true },
};

const code = (value) => `\`${JSON.stringify(value)}\``;

/** The description with the default value, which the compiler would leave out. */
const describe = ({ description, default: value }) =>
  value === undefined ? description : `${description} Default: ${code(value)}.`;

/**
 * The schema as the compiler wants it: a reference to a named object becomes that name, any other is put in place, so
 * that each property keeps its own description.
 */
const prepare = (schema, node) => {
  if (Array.isArray(node)) return node.map((item) => prepare(schema, item));
  if (typeof node !== 'object' || node === null) return node;
  // What a preset fills in is no part of the policy that pages get, and so none of its type.
  if (node.else) return prepare(schema, node.else);
  const { $ref, ...own } = node;
  const definition = $ref ? definitionOf(schema, $ref) : {};
  if (definition.title) return { description: describe(own), tsType: definition.title };
  const {
    if: _condition,
    then: _demand,
    default: _default,
    examples: _examples,
    propertyNames: _names,
    maxProperties: _count,
    ...rest
  } = { ...definition, ...own };
  const prepared = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, prepare(schema, value)]));
  // What a shared definition says of itself is worth a comment only beside a property that says nothing.
  if (typeof own.description === 'string') prepared.description = describe({ ...definition, ...own });
  else delete prepared.description;
  return prepared;
};

const isComment = (line) => /^\s*(\/?\*)/.test(line);

/** Policies are often constants: read-only properties and lists take those, mutable ones would not. */
const makeReadonly = (source) =>
  source
    .split('\n')
    .map((line) =>
      isComment(line)
        ? line
        : line
            .replace(/^(\s+)((?:[$\w]+|'[^']+')\??:|\[k: string\]:)/, '$1readonly $2')
            .replace(/((?:\w+|\([^()]*\))\[\])/g, 'readonly $1')
            .replace(/\[k: string\]/g, '[key: string]'),
    )
    .join('\n');

const shorten = (source) =>
  source.replace(/\/\*\*\n\s+\* (.{1,100})\n\s+\*\/\n/g, (_whole, sentence) => `/** ${sentence} */\n`);

/** The text of src/core/policy.ts. */
export const policyTypes = async (schema) => {
  const parts = [];
  for (const object of namedObjects(schema)) {
    const { properties, ...rest } = object;
    const prepared = { ...prepare(schema, rest), properties: {} };
    for (const [key, property] of Object.entries(properties)) prepared.properties[key] = prepare(schema, property);
    parts.push(shorten(makeReadonly(await compile(prepared, object.title, options))));
  }
  return `${header}\n${parts.map((part) => part.trim()).join('\n\n')}\n`;
};

await whenRun(import.meta.url, async () => writeFileSync(typesPath, await policyTypes(readSchema())));
