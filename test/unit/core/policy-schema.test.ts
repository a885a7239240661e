import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { policyDocument, policyReference, referencePath, withReference } from '../../../build/policy-reference.mjs';
import { fromRoot, namedObjects, readSchema } from '../../../build/policy-schema.mjs';
import { policyTypes, typesPath } from '../../../build/policy-types.mjs';
import { policyValidator, validatorPath } from '../../../build/policy-validator.mjs';

const schema = readSchema();
const read = (path: string) => readFileSync(path, 'utf8');

/** Names of the members of an interface, as written in its source. */
const membersOf = (path: string, name: string): readonly string[] => {
  const file = ts.createSourceFile(path, read(fromRoot(path)), ts.ScriptTarget.Latest);
  const found = file.statements.filter(ts.isInterfaceDeclaration).find((one) => one.name.text === name);
  return (found?.members ?? []).map((member) => (member.name && ts.isIdentifier(member.name) ? member.name.text : ''));
};

describe('the schema of the policy', () => {
  it('describes every field in a whole sentence', () => {
    for (const { title, description, properties = {} } of namedObjects(schema)) {
      expect(description, title).toMatch(/^[A-Z].*\.$/s);
      for (const [key, property] of Object.entries(properties)) {
        expect(property.description, `${title}.${key}`).toMatch(/^[A-Z`].{8,}\.$/s);
      }
    }
  });

  it('knows no keys but those that it lists', () => {
    for (const object of namedObjects(schema)) expect(object['additionalProperties'], object.title).toBe(false);
  });

  it('has the top-level keys of the contract, its layers, where the visitor is, what withdrawal does, what receipts are for, which signals there are, how strict the guard is, and what is announced', () => {
    expect(Object.keys(schema.properties ?? {})).toEqual([
      ...['$schema', 'id', 'revision', 'extends', 'layers', 'controller', 'purposes', 'services', 'regions'],
      ...[
        'region',
        'announcements',
        'notice',
        'cookie',
        'withdrawal',
        'receipts',
        'signals',
        'guard',
        'aliases',
        'texts',
      ],
    ]);
  });

  it('lets a site change every text of the interface, and names none that does not exist', () => {
    const texts = schema.$defs?.['texts']?.properties ?? {};
    // `services` holds the words of services by id here; the label of that name is not for changing.
    const members = [...membersOf('src/locales/texts.ts', 'Texts')].filter((name) => name !== 'tag');
    // No language file has these: they are for what only some policies have.
    const own = ['account', 'accountApplied', 'announcements', 'groups', 'informed'];
    expect(Object.keys(texts).sort()).toEqual([...members, ...own].sort());
  });
});

describe('what is generated from the schema', () => {
  it('src/core/policy.ts is up to date: node build/policy-types.mjs', async () => {
    expect(await policyTypes(schema)).toBe(read(typesPath));
  });

  it('src/development/validate-schema.js is up to date: node build/policy-validator.mjs', () => {
    expect(policyValidator(schema)).toBe(read(validatorPath));
  });

  it('docs/policy.md is up to date: node build/policy-reference.mjs', async () => {
    expect(await policyDocument(schema)).toBe(read(referencePath));
  });

  it('a validator that stands alone: nothing imported, no code from strings', () => {
    expect(read(validatorPath)).not.toMatch(/\bimport\b|\brequire\(|\beval\b|\bFunction\b|\bRegExp\b/);
  });
});

describe('the part of the README about the policy', () => {
  it('names every top-level key', async () => {
    const reference = await policyReference(schema);
    for (const key of Object.keys(schema.properties ?? {})) expect(reference).toContain(`| \`${key}\` `);
  });

  it('goes between the marks and leaves the rest alone', () => {
    const marked = 'a\n<!-- policy-reference:start -->\nold\n<!-- policy-reference:end -->\nb\n';
    const filled = withReference(marked, 'new $& $1');
    expect(filled).toBe('a\n<!-- policy-reference:start -->\n\nnew $& $1\n\n<!-- policy-reference:end -->\nb\n');
    expect(withReference(filled, 'new $& $1')).toBe(filled);
    expect(withReference('no marks', 'new')).toBe('no marks');
  });
});
