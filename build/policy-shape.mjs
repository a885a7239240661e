import { resolve } from './policy-schema.mjs';

/*
 * The shape is what messages need from the schema: for each place in a policy, the wanted value in words and the known
 * keys. It comes from the schema too, so that an editor and the check say the same.
 */

const typeWords = {
  string: 'a string',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const wordsOf = (node) => {
  if (node.patternErrorMessage) return node.patternErrorMessage.replace(/^Wanted: /, '');
  if (node.enum) return `one of ${node.enum.map((value) => JSON.stringify(value)).join(', ')}`;
  if (node.const) return JSON.stringify(node.const);
  if (node.minLength) return `a string of ${node.minLength} to ${node.maxLength} characters`;
  if (node.type === 'integer') return `a whole number from ${node.minimum} to ${node.maximum}`;
  return typeWords[node.type] ?? 'a value';
};

const isObject = (value) => typeof value === 'object' && value !== null;

/** Source text of the shape of one node; a definition is named, so that it stands in the file once. */
const shapeOf = (schema, node) => {
  if (node.$ref) return node.$ref.slice('#/$defs/'.length);
  if (node.else) {
    const [key] = node.if.required;
    return `{ ...${shapeOf(schema, node.else)}, with: [${JSON.stringify(key)}, ${shapeOf(schema, node.then)}] }`;
  }
  const parts = [`wanted: ${JSON.stringify(wordsOf(node))}`];
  if (node.propertyNames) parts.push(`name: ${JSON.stringify(wordsOf(resolve(schema, node.propertyNames)))}`);
  const each = node.items ?? node.additionalProperties;
  if (isObject(each)) parts.push(`each: ${shapeOf(schema, each)}`);
  if (node.properties) {
    const keys = Object.entries(node.properties).map(
      ([key, property]) => `\n  ${JSON.stringify(key)}: ${shapeOf(schema, property)},`,
    );
    parts.push(`keys: {${keys.join('')}\n}`);
  }
  return `{ ${parts.join(', ')} }`;
};

/** Definitions in an order in which each stands before its use. */
const inOrder = (schema) => {
  const done = new Set();
  const visit = (node) => {
    if (!isObject(node)) return;
    if (typeof node.$ref === 'string') {
      const name = node.$ref.slice('#/$defs/'.length);
      if (!done.has(name)) {
        visit(schema.$defs[name]);
        done.add(name);
      }
    }
    for (const [key, value] of Object.entries(node)) if (key !== '$defs') visit(value);
  };
  visit(schema);
  return [...done];
};

/** Statements that export `shape`. */
export const policyShape = (schema) => {
  const definitions = inOrder(schema).map((name) => `const ${name} = ${shapeOf(schema, schema.$defs[name])};`);
  return `${definitions.join('\n')}\nexport const shape = ${shapeOf(schema, schema)};\n`;
};
