import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { flattenPolicy } from '../development/layers/flatten-policy.js';
import { child, items, textOf } from '../development/place.js';
import { bySeverity } from '../development/validate-policy.js';
import type { Command } from './command.js';
import { countOf } from './count-faults.js';
import { printable } from './printable.js';
import { readLayers } from './read-layers.js';
import { readPresets } from './read-presets.js';
import { showFault } from './show-fault.js';

const options = {
  out: { type: 'string' },
  root: { type: 'string', default: '.' },
} as const;

export const flatten: Command = {
  usage: 'flatten <policy.json> [--out <file>] [--root <folder>]',

  async run(words, { out, tell }) {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Error(`wanted one policy\nUsage: assent ${this.usage}`);

    const { layers, faults: unresolved } = await readLayers(file, values.root);
    const { policy, faults } = flattenPolicy(layers, await readPresets(layers));
    const found = bySeverity([...unresolved, ...faults]);
    for (const fault of found) tell(showFault(fault));
    if (countOf(found, 'error') > 0) {
      tell('Nothing was written.\n');
      return 1;
    }
    for (const layer of items(child({ value: policy, path: '' }, 'layers'))) {
      const from = items(child(layer, 'values')).map(textOf);
      tell(printable(`${textOf(child(layer, 'address')) || file}: ${from.join(', ') || 'nothing'}`) + '\n');
    }
    const text = `${JSON.stringify(policy, null, 2)}\n`;
    if (values.out === undefined) out(text);
    else await writeFile(values.out, text);
    return 0;
  },
};
