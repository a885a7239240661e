import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sha256 } from '../core/sha256.js';
import { listOf, own } from '../core/unchecked.js';
import { verifyHistory } from '../core/verify-history.js';
import type { ReceiptFault, ReceiptFaultCode } from '../core/verify-receipts.js';
import type { Command } from './command.js';
import { printable } from './printable.js';
import { readText } from './read-text.js';

const options = {
  policy: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const meanings: Readonly<Record<ReceiptFaultCode, string>> = {
  malformed: 'is no receipt',
  changed: 'was changed: its hash is not that of its content',
  chain: 'does not follow on the one before: one is missing, was moved, or was changed and hashed anew',
  twice: 'was there before',
  time: 'is earlier than the one before it',
  cut: 'is the first here and not the first of the history: older ones were dropped',
  texts: 'was given for other texts than this policy has in the same revision',
};

/** The built-in words of a language, from the file that lies beside this one. */
const textsIn = async (locale: string): Promise<readonly string[] | undefined> => {
  const folder = new URL('./locales/', import.meta.url);
  const file = `${locale.toLowerCase()}.js`;
  // Only what is there: the name comes out of the receipt.
  if (!(await readdir(fileURLToPath(folder))).includes(file)) return undefined;
  const locales: unknown = await import(new URL(file, folder).href);
  return listOf(own(locales, 'texts')).map(String);
};

export const receipt: Command = {
  usage: 'receipt verify <history.json> [--policy <policy.json>] [--json]',

  async run(words, { out, tell }) {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [action, file, ...others] = positionals;
    if (action !== 'verify' || file === undefined || others.length > 0) {
      throw new Error(`wanted "verify" and one file\nUsage: assent ${this.usage}`);
    }
    const policy: unknown = values.policy === undefined ? undefined : JSON.parse(await readText(values.policy));
    const verdict = await verifyHistory(await readText(file), { sha256, policy, textsIn });
    if (verdict === undefined) throw new Error(`${file} holds neither a history nor a receipt`);
    const { receipts, withTheseTexts, unchecked } = verdict;
    // A device keeps the newest, and an endpoint has each alone.
    const notes = verdict.faults.filter(({ code }) => code === 'cut');
    const faults = verdict.faults.filter(({ code }) => code !== 'cut');
    if (values.json) out(`${JSON.stringify({ ...verdict, faults, notes }, null, 2)}\n`);
    else {
      const lineOf = ({ index, code }: ReceiptFault): string => `${code}: receipt ${index + 1} ${meanings[code]}`;
      for (const one of faults) out(printable(lineOf(one)) + '\n');
      for (const one of notes) out(printable(`note ${lineOf(one)}`) + '\n');
      tell(`${receipts} receipts, ${faults.length} faults${notes.length > 0 ? ', 1 note' : ''}\n`);
      if (policy !== undefined) {
        tell(
          `${withTheseTexts.length} were given for the texts of this policy, ${unchecked.length} could not be compared\n`,
        );
      }
    }
    return faults.length > 0 ? 1 : 0;
  },
};
