/*
 * Writes the reference of the policy from its schema: docs/policy.md, and the table between the marks of the README.
 *   node build/policy-reference.mjs
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'oxfmt';
import { fromRoot, namedObjects, readSchema, resolve, whenRun } from './policy-schema.mjs';

export const referencePath = fromRoot('docs/policy.md');
const readmePath = fromRoot('README.md');
const start = '<!-- policy-reference:start -->';
const end = '<!-- policy-reference:end -->';

const code = (text) => `\`${text}\``;
const cell = (text) => text.replaceAll('|', '\\|');
const isObject = (value) => typeof value === 'object' && value !== null;

/** The place that GitHub and most others give to a heading. */
const anchor = (title) => `#${title.toLowerCase()}`;

/** `link` makes the name of an object a way to its table. */
const typeOf = (schema, node, link) => {
  const resolved = resolve(schema, node);
  const { title, type, enum: values, const: value, anyOf, items, additionalProperties: each } = resolved;
  if (resolved.else) return [resolved.else, resolved.then].map((one) => typeOf(schema, one, link)).join(' \\| ');
  if (title) return link(title);
  if (values) return values.map((one) => code(JSON.stringify(one))).join(' \\| ');
  if (value !== undefined) return code(JSON.stringify(value));
  if (anyOf) return anyOf.map((one) => typeOf(schema, one, link)).join(' \\| ');
  if (type === 'array') return `list of ${typeOf(schema, items, link)}`;
  if (isObject(each) && Object.keys(resolve(schema, each)).length === 0) return 'object';
  if (isObject(each)) return `object of ${typeOf(schema, each, link)}`;
  return [type].flat().join(' \\| ');
};

const defaultOf = ({ default: value }, isRequired) => {
  if (isRequired) return '**required**';
  return value === undefined ? '' : code(JSON.stringify(value));
};

/** Limits that an editor would complain about, in words. */
const limitsOf = ({ minLength, maxLength, minimum, maximum, minItems, maxItems, maxProperties, type }) => {
  if (maxLength !== undefined && minLength !== undefined) return `At most ${maxLength} characters.`;
  if (maximum !== undefined) return `From ${minimum} to ${maximum}.`;
  if (type === 'array') return minItems === undefined ? `At most ${maxItems}.` : `${minItems} to ${maxItems}.`;
  return maxProperties === undefined ? '' : `At most ${maxProperties}.`;
};

const examplesOf = ({ examples = [] }) =>
  examples.length === 0 ? '' : `Example: ${examples.map((one) => code(JSON.stringify(one))).join(', ')}.`;

const rowOf = (schema, object, key, link) => {
  const property = object.properties[key];
  const resolved = resolve(schema, property);
  const isRequired = object.required?.includes(key) === true;
  const words = [cell(resolved.description), limitsOf(resolved), cell(examplesOf(resolved))].filter(Boolean).join(' ');
  return `| ${code(key)} | ${typeOf(schema, property, link)} | ${defaultOf(resolved, isRequired)} | ${words} |`;
};

const tableOf = (schema, object, link) => {
  const rows = Object.keys(object.properties).map((key) => rowOf(schema, object, key, link));
  return ['| Key | Type | Default | Meaning |', '|---|---|---|---|', ...rows].join('\n');
};

const minimal = { controller: { name: 'Example Ltd' }, revision: 1, services: [] };

/** As the formatter would leave it, so that generating and formatting never undo each other. */
const formatted = async (markdown) => {
  const { code: text, errors } = await format('policy.md', markdown, { printWidth: 120, singleQuote: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return text;
};

/** The whole of docs/policy.md: one table for each object. */
export const policyDocument = async (schema) => {
  const objects = namedObjects(schema);
  const link = (title) => `[${title}](${anchor(title)})`;
  const parts = objects.map(
    (object) => `## ${object.title}\n\n${object.description}\n\n${tableOf(schema, object, link)}`,
  );
  return formatted(`<!-- Generated from src/core/policy.schema.json by build/policy-reference.mjs. -->

# The policy

The policy is one JSON document. Editors complete and check it when \`$schema\` names \`policy.schema.json\`;
\`validatePolicy\` of \`assent/development\` also finds what a schema cannot say. The smallest policy is:

\`\`\`json
${JSON.stringify(minimal)}
\`\`\`

Ids start with a letter and go on with letters, digits, \`_\` and \`-\`, at most 64 characters. Addresses are https, paths on
the same site, or http on localhost. Host names match exactly or with a leading \`*.\`, cookie names and storage keys
exactly or with one trailing \`*\`; there are no regular expressions. Keys that are not listed here are errors.

${parts.join('\n\n')}
`);
};

/** The compact part of the README: the top-level keys, with the keys of the objects below them named. */
export const policyReference = async (schema) => {
  const keysOf = (title) => {
    const object = namedObjects(schema).find((one) => one.title === title);
    return Object.keys(object.properties).map(code).join(', ');
  };
  const link = (title) => `[${title}](docs/policy.md${anchor(title)})`;
  const policy = { ...schema };
  const rows = Object.keys(policy.properties).map((key) => {
    const property = resolve(schema, policy.properties[key]);
    const isRequired = policy.required.includes(key);
    const below = resolve(
      schema,
      property.items?.else ??
        property.items ??
        (isObject(property.additionalProperties) ? property.additionalProperties : property),
    );
    const keys = below.title && below.title !== 'PolicyTexts' ? ` Keys: ${keysOf(below.title)}.` : '';
    const type = typeOf(schema, policy.properties[key], link);
    return `| ${code(key)} | ${type} | ${defaultOf(property, isRequired)} | ${cell(property.description)}${keys} |`;
  });
  return (await formatted(['| Key | Type | Default | Meaning |', '|---|---|---|---|', ...rows].join('\n'))).trim();
};

/** A text with the part between the marks replaced; as it was when it has no marks. */
export const withReference = (text, reference) => {
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from === -1 || to < from) return text;
  return `${text.slice(0, from + start.length)}\n\n${reference}\n\n${text.slice(to)}`;
};

await whenRun(import.meta.url, async () => {
  const schema = readSchema();
  writeFileSync(referencePath, await policyDocument(schema));
  if (!existsSync(readmePath)) return;
  const readme = readFileSync(readmePath, 'utf8');
  writeFileSync(readmePath, withReference(readme, await policyReference(schema)));
});
