/*
 * Writes src/development/validate-schema.js, the structural check of a policy, from its schema. Made beforehand because
 * a validator that is compiled at run time would need the compiler in the bundle and code from strings in the page.
 *   node build/policy-validator.mjs
 */
import { writeFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { policyShape } from './policy-shape.mjs';
import { fromRoot, readSchema, whenRun } from './policy-schema.mjs';

export const validatorPath = fromRoot('src/development/validate-schema.js');

const header = `/*
 * Generated from policy.schema.json by build/policy-validator.mjs. Change the schema and run it again.
 */
`;

const annotations = new Set(['title', 'description', 'default', 'examples', 'patternErrorMessage']);

/** A schema without the words for people, which would otherwise be copied into the code. */
const rulesOnly = (node) => {
  if (Array.isArray(node)) return node.map(rulesOnly);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => !annotations.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'properties' || key === '$defs' ? rulesOfEach(value) : rulesOnly(value)]),
  );
};

/** Below `properties` and `$defs` the keys are names, not keywords. */
const rulesOfEach = (nodes) => Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, rulesOnly(node)]));

const compileSchema = (schema) => {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    code: { esm: true, source: true, lines: true },
    // Each definition stays a function of its own instead of being copied to every place that uses it.
    inlineRefs: false,
    // The sentences are ours, and the one thing logged is that `unicode` is going to be replaced.
    messages: false,
    logger: false,
    strictTypes: true,
    strictTuples: true,
    // A page may have put keys on Object.prototype; only what the policy itself holds counts.
    ownProperties: true,
    // Lengths in UTF-16 units need no helper at run time.
    unicode: false,
  });
  return standaloneCode.default(ajv, ajv.compile(rulesOnly(schema)));
};

/** Fixed expressions as literals: a bundle that has no `new RegExp` shows at a glance that no input becomes one. */
const literalExpressions = (code) =>
  code.replace(/new RegExp\(("(?:[^"\\]|\\.)*"), "u"\)/g, (_whole, quoted) => {
    const { source } = new RegExp(JSON.parse(quoted), 'u');
    return `/${source}/u`;
  });

/** The code names parts of the schema by path. With those lists put in place, the schema need not be in the code. */
const literalLists = (code) => {
  const schemas = new Map();
  const rest = code.replace(/^const (schema\d+) = (\{.*\});$\n/gm, (_line, name, json) => {
    schemas.set(name, JSON.parse(json));
    return '';
  });
  return rest.replace(/\b(schema\d+)((?:\.\w+)+)/g, (_whole, name, path) =>
    JSON.stringify(
      path
        .slice(1)
        .split('.')
        .reduce((node, key) => node[key], schemas.get(name)),
    ),
  );
};

/** The text of src/development/validate-schema.js. */
export const policyValidator = (schema) => {
  const code = literalLists(literalExpressions(compileSchema(schema))).replace(/^export default .*\n/m, '');
  const leak = /\brequire\(|\beval\(|new Function|new RegExp|\bschema\d+\b/.exec(code);
  if (leak) throw new Error(`The generated validator holds ${leak[0]}; it must stand alone.`);
  return `${header}${code.replace('"use strict";\n', '')}\n${policyShape(schema)}`;
};

await whenRun(import.meta.url, () => writeFileSync(validatorPath, policyValidator(readSchema())));
