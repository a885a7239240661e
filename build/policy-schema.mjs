import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a file of this repository, whatever the working directory is. */
export const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const schemaPath = fromRoot('src/core/policy.schema.json');

export const readSchema = () => JSON.parse(readFileSync(schemaPath, 'utf8'));

const definitionName = (reference) => reference.slice('#/$defs/'.length);

/** The definition that a `$ref` names; every reference of the schema points into its own `$defs`. */
export const definitionOf = (schema, reference) => {
  const definition = schema.$defs[definitionName(reference)];
  if (!definition) throw new Error(`${schemaPath}: ${reference} names no definition`);
  return definition;
};

/** A node with its reference followed; what stands beside the reference wins. */
export const resolve = (schema, node) => {
  if (!node.$ref) return node;
  const { $ref, ...own } = node;
  return { ...definitionOf(schema, $ref), ...own };
};

/** The objects that have a name: the policy itself, then each definition with a title, in the order of the file. */
export const namedObjects = (schema) => {
  const { $defs, ...policy } = schema;
  return [policy, ...Object.values($defs).filter(({ title }) => title)];
};

/** Run `action` when the file is started as a command, not when it is imported. */
export const whenRun = async (url, action) => {
  if (process.argv[1] && fileURLToPath(url) === process.argv[1]) await action();
};
