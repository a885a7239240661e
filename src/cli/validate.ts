import { parseArgs } from 'node:util';
import { strictly } from '../development/fault.js';
import { flattenPolicy } from '../development/layers/flatten-policy.js';
import { checkPages } from '../development/page/check-pages.js';
import type { PageSource } from '../development/page/page.js';
import { readPage } from '../development/page/read-page.js';
import { bySeverity, validatePolicy } from '../development/validate-policy.js';
import type { Command, Terminal } from './command.js';
import { countFaults, countOf } from './count-faults.js';
import { readLayers } from './read-layers.js';
import { readPresets } from './read-presets.js';
import { isWebAddress, readText } from './read-text.js';
import { showFault } from './show-fault.js';

const options = {
  page: { type: 'string', multiple: true },
  root: { type: 'string', default: '.' },
  strict: { type: 'boolean', default: false },
  'no-strict': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** Services that build and test say so by this name. */
const isContinuous = ({ environment }: Terminal): boolean => !/^(?:|0|false)$/i.test(environment['CI'] ?? '');

const readPages = (places: readonly string[]): Promise<readonly PageSource[]> =>
  Promise.all(
    places.map(async (place) => {
      const html = await readText(place).catch((error: unknown) => {
        throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`);
      });
      return readPage(place, html, isWebAddress(place) ? place : undefined);
    }),
  );

export const validate: Command = {
  usage: 'validate <policy.json> [--page <file or address>]… [--root <folder>] [--strict | --no-strict] [--json]',

  async run(words, terminal) {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new Error(`wanted one policy\nUsage: assent ${this.usage}`);
    const isStrict = !values['no-strict'] && (values.strict || isContinuous(terminal));

    const { layers, faults: unresolved } = await readLayers(file, values.root);
    const places = values.page ?? [];
    const pages = await readPages(places);
    const known = await readPresets(layers);
    const { policy, faults: between } = flattenPolicy(layers, known);
    // Without all its layers the policy is not the one that visitors get.
    const found =
      unresolved.length > 0 ? unresolved : [...between, ...validatePolicy(policy), ...checkPages(policy, pages)];
    const faults = bySeverity(isStrict ? found.map(strictly) : found);

    if (values.json) {
      const counts = {
        errors: countOf(faults, 'error'),
        warnings: countOf(faults, 'warning'),
        notes: countOf(faults, 'note'),
      };
      const about = {
        policy: file,
        layers: layers.map(({ address }) => address),
        pages: values.page,
        strict: isStrict,
      };
      terminal.out(`${JSON.stringify({ ...about, ...counts, faults }, null, 2)}\n`);
    } else {
      for (const fault of faults) terminal.out(showFault(fault));
      const more = [layers.length > 1 ? 'its parents' : '', known.names.length > 0 ? 'its presets' : ''].filter(
        Boolean,
      );
      if (more.length > 0) terminal.tell(`Checked with ${more.join(' and ')}: serve what \`assent flatten\` writes.\n`);
      terminal.tell(`${countFaults(faults)}${isStrict ? ' (strict)' : ''}\n`);
    }
    return countOf(faults, 'error') > 0 ? 1 : 0;
  },
};
