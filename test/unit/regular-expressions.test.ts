import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { isLinear } from '../support/growth.js';

interface Literal {
  readonly place: string;
  readonly expression: RegExp;
}

/** Every regular expression that is written down under `src`. */
const literals = globSync('src/**/*.{ts,tsx}').flatMap((file): Literal[] => {
  const found: Literal[] = [];
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
      found.push({ place: `${file} ${node.text}`, expression: new RegExp(pattern, flags) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
});

/** A character that an escape or a class of a pattern stands for; what is a character itself stands for itself. */
const examples: Readonly<Record<string, string>> = {
  s: ' ',
  d: '0',
  w: 'a',
  W: ':',
  S: 'a',
  D: 'a',
  n: '\n',
  t: '\t',
  p: '\u200b',
  b: '',
};

/** The characters of a pattern, in its order: one for every class, none for what only groups, repeats or looks around. */
function charactersOf(pattern: string): string[] {
  const tokens = pattern.matchAll(
    /\\u(?<code>[\da-f]{4})|\\x(?<code>[\da-f]{2})|\\(?<escaped>.)(?:\{\w+\})?|\[\^(?<not>(?:\\.|[^\]])*)\]|\[(?<of>(?:\\.|[^\]])*)\]|\(\?<?[:=!]|\{[\d,]+\}|[()|^$?*+]|(?<plain>[^])/g,
  );
  return [...tokens].flatMap(({ groups: { code, escaped, not, of, plain } = {} }) => {
    if (code) return String.fromCharCode(parseInt(code, 16));
    if (escaped) return examples[escaped] ?? escaped;
    // The first that is none of them, and the first that is one.
    if (not !== undefined) return ['a', '0', ':', '@', ' '].find((one) => !charactersOf(not).includes(one)) ?? 'é';
    if (of !== undefined) return charactersOf(of)[0] ?? [];
    return plain ?? [];
  });
}

/** What comes after the repetitions: nothing, and what hardly any pattern can go on with. */
const ENDS = ['', '\u0000', ' ', '\n!'];

/** Beginnings and units to repeat that bring a pattern as far as possible, many times over. */
function provocationsOf(pattern: string): (readonly [begin: string, unit: string])[] {
  const characters = charactersOf(pattern).slice(0, 60);
  const whole = characters.join('');
  const units = characters.flatMap(
    (one, index) =>
      [
        ['', one],
        ['', whole.slice(0, index + 1)],
        [whole.slice(0, index), one],
        [whole.slice(0, index + 1), one],
        [whole.slice(0, index), one + (characters[index + 1] ?? '')],
        [whole.slice(0, index), whole.slice(index)],
      ] as const,
  );
  const all = [['', ' '], ['', 'a'], ['', 'aA'], ...units] as const;
  return [...new Map(all.map((pair) => [pair.join('\n'), pair])).values()].filter(([, unit]) => unit);
}

/** Slowly more: what takes long on so few characters is found out before it takes forever. */
const FEW = Array.from({ length: 32 }, (_, index) => 12 + index * 6);
const MANY = 10_000;
/** Milliseconds. */
const LONG = 1;

function isLong(expression: RegExp, text: string): boolean {
  return [1, 2, 3].every(() => {
    const start = performance.now();
    text.replace(expression, '');
    return performance.now() - start > LONG;
  });
}

/** Makes texts of any length on which the expression seems to take more than its share of time. */
function* suspicionsOf(expression: RegExp): Iterable<(length: number) => string> {
  for (const [begin, unit] of provocationsOf(expression.source)) {
    for (const end of ENDS) {
      const make = (length: number): string => begin + unit.repeat(length / unit.length) + end;
      if ([...FEW, MANY].some((length) => isLong(expression, make(length)))) yield make;
    }
  }
}

/** A text that shows that it is so. */
function provocationFor(expression: RegExp): string | undefined {
  for (const make of suspicionsOf(expression)) {
    const isRefuted = isLinear((size) => {
      const text = make(size);
      return () => text.replace(expression, '');
    });
    if (!isRefuted) return JSON.stringify(make(40));
  }
  return undefined;
}

describe('regular expressions', () => {
  it('are found wherever they stand', () => {
    expect(literals.length).toBeGreaterThan(50);
    expect(literals.map(({ place }) => place)).toContain('src/core/unchecked.ts /^[a-z][\\w-]{0,63}$/i');
  });

  it.each([
    /^[^\s:/]+@[^\s:/]+$/,
    /(https?:\/\/[^\s)@]+?):\d+:\d+/g,
    /(a+)+$/,
    /^(\w|\d)*!$/,
    /;.*;.*=/,
    /^.*\.example.*:$/s,
  ])('that are slow are told from others: %s', (expression) => {
    const [suspicion] = suspicionsOf(expression);
    expect(suspicion).toBeDefined();
  });

  it('of the product take time in proportion to the text, whatever it is made of', () => {
    const found = literals.flatMap(({ place, expression }) => {
      const provocation = provocationFor(expression);
      return provocation ? `${place} with ${provocation}` : [];
    });
    expect(found).toEqual([]);
  });
});
