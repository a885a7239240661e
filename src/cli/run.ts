import type { Command, ExitCode, Terminal } from './command.js';
import { flatten } from './flatten.js';
import { printable } from './printable.js';
import { receipt } from './receipt.js';
import { validate } from './validate.js';

const commands: ReadonlyMap<string, Command> = new Map([
  ['validate', validate],
  ['flatten', flatten],
  ['receipt', receipt],
]);

const usage = `Usage:\n${[...commands.values()].map((command) => `  assent ${command.usage}\n`).join('')}`;

/** The command `assent`. Never rejects. */
export const run = async ([name = '', ...words]: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const command = commands.get(name);
  if (command === undefined) {
    const isAsked = /^(?:help|--help|-h)$/.test(name);
    (isAsked ? terminal.out : terminal.tell)(usage);
    return isAsked ? 0 : 2;
  }
  if (words.includes('--help')) {
    terminal.out(`Usage: assent ${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(words, terminal);
  } catch (error) {
    terminal.tell(`assent ${name}: ${printable(error instanceof Error ? error.message : String(error))}\n`);
    return 2;
  }
};
