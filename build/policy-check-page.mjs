/*
 * docs/policy-check.md: every code of the check of a policy, from src/development/codes. `node build/policy-check-page.mjs`
 * writes it; a test compares.
 */
import { writeFileSync } from 'node:fs';
import { format } from 'oxfmt';
import { fairnessCodes } from '../src/development/codes/fairness.ts';
import { lawCodes } from '../src/development/codes/law.ts';
import { layerCodes } from '../src/development/codes/layers.ts';
import { pageCodes } from '../src/development/codes/pages.ts';
import { presetCodes } from '../src/development/codes/presets.ts';
import { structureCodes } from '../src/development/codes/structure.ts';
import { fromRoot, whenRun } from './policy-schema.mjs';

export const policyCheckPath = fromRoot('docs/policy-check.md');

const groups = [
  ['Form', structureCodes],
  ['Layers', layerCodes],
  ['Presets', presetCodes],
  ['Policy and page', pageCodes],
  ['Fair design', fairnessCodes],
  ['Law', lawCodes],
];

/** Rules of fair design and law that no policy can break, and what keeps them. */
const elsewhere = [
  ['UI-06, UI-08', 'How many actions an answer takes, and which buttons there are, is fixed in the interface.'],
  ['UI-22, UI-23', 'There are one record and two layers.'],
  ['UI-28', 'Switches show what counts; only the visitor moves them.'],
  ['UI-36', 'What is new or wider is asked about by itself, whatever the revision says.'],
  ['UI-37', 'Seen in a running page: `watchDrift` ([drift.md](drift.md)); `--page` finds what stands in the markup.'],
  ['UI-38', 'The opt-out signal is followed whatever a policy says.'],
  ['UI-39', 'Depends on the page; both buttons share one container.'],
  [
    'R-LAW-1, -2, -20, -23, -24',
    'How the interface grants; keys against it are `UI-01`, `UI-02`, `UI-16` and `UI-17`.',
  ],
  ['R-LAW-3, -10, -18, -32, -36, -53', 'The same rules as `UI-12`, `UI-13`, `UI-11`, `UI-30`, `UI-19` and `UI-25`.'],
  ['R-LAW-4', 'The key against it is `UI-15`.'],
  ['R-LAW-5, -21, -25 to -28, -30', 'What assent does when a policy, a choice or a purpose changes.'],
  ['R-LAW-8, -9', 'The gate asks for marks and hosts, never for the kind of data.'],
  ['R-LAW-11, -37 to -41', 'What the record holds and how long it counts.'],
  ['R-LAW-13, -16', 'Exceptions and links that a policy may name; what is missing is `UI-14`, `UI-30`.'],
  ['R-LAW-19, -47 to -52', 'How the opt-out signal and objections are followed; the key against it is `UI-33`.'],
  [
    'R-LAW-57',
    'A refusal counts for `cookie.days`, 182 without it. California wants twelve months before who has opted out is asked again: set 366, which `UI-19` accepts where `regions` has an entry for `US-CA` or `US`.',
  ],
  ['R-LAW-31, -33 to -35', 'What a receipt holds.'],
  [
    'R-LAW-43 to -46',
    'Choices travel with an account where the site says who is signed in, and leave with it ([accounts.md](accounts.md)). Nothing is shared between accounts or sites.',
  ],
  [
    'R-LAW-62, -63',
    '`ages` of a region locks purposes, and the profiles have them ([regions.md](regions.md)); ids that nobody knows are `purpose-unknown`.',
  ],
  ['R-LAW-54 to -56, -58 to -61, -65, -66, -71', 'Duties of the site, or of features that a policy has no key for.'],
];

const cell = (text) => text.replaceAll('|', '\\|');
const row = ([code, { severities, finds, reason, source, remedy, staysWarning }]) => {
  const strict = staysWarning ? ' (strict, too)' : '';
  return `| \`${code}\` | ${severities.join(', ')}${strict} | ${[finds, reason, source, remedy].map(cell).join(' | ')} |`;
};
const table = ([title, codes]) => `## ${title}

| Code | Severity | What it finds | Why it matters | Source | Remedy |
| - | - | - | - | - | - |
${Object.entries(codes).map(row).join('\n')}`;

export async function policyCheckDocument() {
  const text = `<!-- Made by build/policy-check-page.mjs from src/development/codes. -->

# The check of a policy

On the command line, with its pages and its parents: [assent validate](cli.md). In code:

\`\`\`js
import { formatFault, validatePolicy } from 'assent/development';

for (const fault of validatePolicy(policy, { strict: true })) console.log(formatFault(fault));
// error purpose-unknown: services[0].purposes[0]: saw "anlytics", wanted the id of a purpose that the policy knows, such as "analytics"
\`\`\`

\`validatePolicy\` takes any value, never throws and changes nothing. A fault is
\`{ code, severity, path, seen, wanted, message, reason, source, remedy }\`; errors come first. An **error** is not accepted by
assent or breaks a promise to visitors; a **warning** is worth a change or a reason; a **note** is advice. With
\`strict\`, every warning is an error, but the few that need a person's eye. The entry is for the time of writing: leave it out of
what visitors load.

## In the page, while you build it

\`\`\`html
<script type="module">
  import { showFaults } from '/assent/development.js';
  showFaults(JSON.parse(document.getElementById('assent-policy').textContent));
</script>
\`\`\`

\`showFaults(policy, options?)\` lists the same findings in a corner of the page, each with code, path and remedy, checks the markup
of the page as \`--page\` does, and adds the warnings of assent itself (\`{ assent }\`) as they come. It is a region of its own in a
shadow root, can be closed, takes no focus and changes no choice. It gives back a function that takes it away, and shows nothing where
there is nothing to say. \`{ strict: true }\` is as above.

${groups.map(table).join('\n\n')}

What is found by words uses short lists in English, German and French: it points a person to a text, it does not judge it.

## What no policy can break

These rules of fair design and law have no code here, because there is no key that could break them.

| Rule | What keeps it |
| - | - |
${elsewhere.map(([rules, why]) => `| ${rules} | ${why} |`).join('\n')}
`;
  const { code, errors } = await format('policy-check.md', text, { printWidth: 120, singleQuote: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
}

await whenRun(import.meta.url, async () => writeFileSync(policyCheckPath, await policyCheckDocument()));
