/*
 * The Markdown that a run becomes.
 */
import { derive } from './derive.mjs';
import { method } from './method.mjs';
import { rowsFor } from './rows.mjs';
import { pairedRatio, spread } from './statistics.mjs';

const none = '–';

export function formatValue(value, unit) {
  if (!Number.isFinite(value)) return none;
  if (unit === '×' || unit === '^') return value.toFixed(2);
  if (unit === '%') return `${Math.round(value * 100)} %`;
  if (unit === 'bytes' && value === 0) return '**lost**';
  if (unit === 'KiB' && Math.abs(value) < 100) return value.toFixed(1);
  return unit === 'ms' && value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US');
}

const line = (cells) => `| ${cells.join(' | ')} |`;

/** The first column is text, the others are numbers. */
export const table = (head, rows) =>
  [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');

const measured = (values = []) => values.filter(Number.isFinite);

const isThere = (results, { series }) => Object.values(results).some((own) => measured(own[series]).length > 0);

const named = ({ label, unit }) => (['', '×', '^', '%'].includes(unit) ? label : `${label}, ${unit}`);

function overview(results, systems, rows) {
  const head = ['', ...systems.map(({ title }) => title)];
  return table(
    head,
    rows.map((row) => [
      named(row),
      ...systems.map(({ name }) => {
        const values = measured(results[name][row.series]);
        const text = values.length > 0 ? formatValue(averageOrMedian(values, row.unit), row.unit) : none;
        return name === 'assent' && text !== none && !text.startsWith('*') ? `**${text}**` : text;
      }),
    ]),
  );
}

/** A share of runs is a mean; everything else is a median. */
const averageOrMedian = (values, unit) =>
  unit === '%' ? values.reduce((sum, value) => sum + value, 0) / values.length : spread(values).median;

function details(results, systems, row) {
  const rows = systems.flatMap(({ name, title }) => {
    const own = results[name][row.series] ?? [];
    if (measured(own).length === 0) return [];
    const { lowest, low, median, high, runs } = spread(measured(own));
    const show = (value) => formatValue(value, row.unit);
    const ratioTo = (other) => formatValue(pairedRatio(own, results[other]?.[row.series] ?? []), '×');
    return [
      [title, show(median), `${show(low)} – ${show(high)}`, show(lowest), runs, ratioTo('assent'), ratioTo('floor')],
    ];
  });
  const head = ['', 'median', 'quartiles', 'lowest', 'runs', '÷ assent', '÷ floor'];
  return `### ${row.title}: ${named(row)}\n\n${table(head, rows)}\n`;
}

const versions = (systems) =>
  systems
    .map(
      ({ title, version, notes }) =>
        `- **${[title, version].filter(Boolean).join(' ')}**${notes.length > 0 ? `: ${notes.join(' ')}` : ''}`,
    )
    .join('\n');

/** `run` is what bench/run.mjs writes to bench/results. */
export function report(run) {
  const results = derive(run);
  const sections = rowsFor(run).map(({ title, rows }) => ({
    title,
    rows: rows.filter((row) => isThere(results, row)).map((row) => ({ ...row, title })),
  }));
  const filled = sections.filter(({ rows }) => rows.length > 0);
  const overviews = filled.map(
    ({ title, rows }) =>
      `### ${title}\n\n${overview(
        results,
        run.systems,
        rows.filter((row) => row.overview),
      )}\n`,
  );
  const every = filled.flatMap(({ rows }) =>
    rows.filter((row) => row.details).map((row) => details(results, run.systems, row)),
  );
  const lost =
    run.failures.length > 0 ? `\nRuns that failed:\n\n${run.failures.map((text) => `- ${text}`).join('\n')}\n` : '';
  return `# Benchmarks

The same page with assent and with other consent tools. \`npm run bench\` runs it and writes this page; numbers of one
machine say little by themselves, so compare columns. Medians; smaller is better, but for order and tags that ran.

## Overview

${overviews.join('\n')}
${method(run)}
## Systems

${versions(run.systems)}
${lost}
## Each time, with its noise

Quartiles and the lowest of all runs show the noise. Ratios are the median of the ratios within each round.

${every.join('\n')}`;
}
