/*
 * docs/services.md: how presets are used, and what each says. `node build/services-page.mjs` writes it; a test compares.
 */
import { writeFile } from 'node:fs/promises';
import { format } from 'oxfmt';
import { presetPurposes } from '../src/core/preset-purposes.ts';
import { fromRoot, whenRun } from './policy-schema.mjs';
import { servicePresets } from './service-presets.mjs';

export const servicesPath = fromRoot('docs/services.md');

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text) => `\`${text}\``;
const codes = (list) => list.map(code).join(', ');

const table = (head, rows) => {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
};

const lifetime = ({ retention }) =>
  retention === undefined ? '' : ` ${retention === 'session' ? 'session' : `${retention} d`}`;
const nameOf = (cookie) => `${code(cookie.name)}${lifetime(cookie)}${cookie.thirdParty ? ` (${cookie.domain})` : ''}`;
const tracesOf = ({ cookies = [], storage = [] }) =>
  [...cookies.map(nameOf), ...storage.map(({ area, key }) => `${code(key)} (${area})`)].join(', ') || 'none known';
const sourceOf = (source) => source.replace(/https?:\/\/[^\s;]+/g, (address) => `<${address}>`);

const overview = (presets) =>
  table(
    ['Preset', 'Service', 'Provider', 'Country', 'Purposes', 'Signal', 'Parameters'],
    presets.map(([name, { name: title, provider, purposes, signal, parameters = {} }]) => [
      `[${code(name)}](#${name})`,
      title,
      provider ? `[${provider.name}](${provider.policyUrl})` : 'the site',
      provider?.country ?? '',
      purposes.join(', '),
      signal ?? '',
      codes(Object.keys(parameters)),
    ]),
  );

const details = ([name, preset]) => {
  const {
    description,
    match,
    parameters = {},
    scripts = [],
    start,
    shared = {},
    assumed = [],
    remark,
    source,
    verified,
  } = preset;
  const facts = [
    `- Hosts: ${codes(match)}`,
    `- Cookies and keys: ${tracesOf(preset)}`,
    ...Object.entries(parameters).map(
      ([key, one]) => `- ${code(key)}: ${one.description} Example: ${code(one.example)}.`,
    ),
    ...scripts.map(({ src }) => `- Script: ${code(src)}`),
    ...(start ? [`- Start, in the page: ${start.endsWith('.') ? start : code(start)}`] : []),
    ...Object.entries(shared).map(([pattern, reason]) => `- ${code(pattern)} is shared: ${reason}`),
    ...(assumed.length > 0 ? [`- Not in the sources that were read: ${codes(assumed)}`] : []),
    ...(remark ? [`- ${remark}`] : []),
    `- Read on ${verified}: ${sourceOf(source)}`,
  ];
  return `### ${name}\n\n${description}\n\n${facts.join('\n')}`;
};

export async function servicesDocument() {
  const presets = await servicePresets();
  const text = `<!-- Made from src/services by build/services-page.mjs. -->

# Services

A **preset** is a widely used service as data: who runs it and where, its hosts, its cookies and keys with their lifetimes, what
it is for, which [signal](signals.md) it listens to, and how it is loaded. There are ${presets.length}. A policy names one, and
gets what the preferences tell, what the gate and the [guard](guard.md) hold, what a [withdrawal](withdrawal.md) deletes, and
the signal:

\`\`\`json
{
  "controller": { "name": "Shop Ltd", "policyUrl": "/privacy" },
  "revision": 1,
  "services": [
    { "preset": "matomo", "parameters": { "host": "stats.shop.example" } },
    { "preset": "youtube" }
  ]
}
\`\`\`

Presets are a help for engineers, not legal advice. Providers change what they do; compare with what your site really sets
([drift.md](drift.md)), and keep \`retention\`, which no preset knows, as your contract has it.

## Filling them in

Nothing of a preset is in what visitors load. Policies are filled in before:

- **\`npx assent flatten policy.json --out public/policy.json\`** ([cli.md](cli.md)), in a build or once by hand. \`assent validate\`
  checks a policy with its presets.
- **In code**, \`serviceFrom\` makes a service of a preset and of what the site says about it:

\`\`\`ts
import { createAssent } from 'assent';
import { serviceFrom } from 'assent/services';
import { preset as matomo } from 'assent/services/matomo';

createAssent({ ...policy, services: [serviceFrom(matomo, { parameters: { host: 'stats.shop.example' } })] });
\`\`\`

- **On a server**, \`flattenPolicy([{ address: 'policy.json', policy }], { presets: [matomo] })\` of \`assent/development\` does what
  the command does. Every preset is there as JSON, too (\`dist/services/matomo.json\`, \`assent/services/matomo.json\`).

**In a browser** an entry that names a preset has neither \`id\` nor \`purposes\`, and is dropped with the warning
\`policy-entry\`, as every service without them. What is marked with its id stays closed; the rest of the policy works. There is no
file that fetches presets into a page: it would come too late, or hold everything up, at each visit.

## What a policy may say besides

| Key | Meaning |
|---|---|
| \`as\` | another id, so that a preset can be used twice |
| \`parameters\` | what the preset wants to know. With this key, an empty object included, assent adds the scripts of the preset once the service is granted. Without it the page has tags of its own, marked with \`data-service\` |
| \`alsoFor\` | more purposes |
| \`notFor\` | purposes of the preset that the service does not serve here: reported with a warning, refused where nothing could be refused any more |
| \`name\`, \`description\`, \`retention\` | other words, and how long the provider keeps the data |
| \`provider\` | what is different, such as the contract partner in your country. A third party can not become \`self\` |
| \`match\`, \`storage\` | more hosts and keys |
| \`cookies\` | more cookies, or another \`retention\` or \`description\` of those of the preset |
| \`scripts\` | scripts in place of those of the preset |

Nothing else is taken: \`assent flatten\` writes nothing while there is an error ([policy-check.md](policy-check.md#presets)). Under
[layers](layers.md), presets are filled in first and merged then.

Many services need a few lines of the page's own to start. They stand in an inline script that is marked like the service,
\`<script type="text/plain" data-service="google-analytics">…</script>\`, and run when it is granted.

## Purposes

Besides those that are built in, presets use these. A policy that does not list them gets them in English, and a note says so;
list them with words of your own in each language (\`texts\`).

${table(
  ['Purpose', 'Title', 'Description'],
  presetPurposes.map(({ id, title, description }) => [code(id), title, description]),
)}

## All presets

${overview(presets)}

## What each says

Lifetimes are in days; those below a day are given as one. A domain in brackets is that of the provider, whose cookies a site can
neither read nor delete. \`{name}\` stands for a parameter. Under the [guard](guard.md), a shared host is open when every service of
the policy that has it is.

${presets.map(details).join('\n\n')}
`;
  const { code: formatted, errors } = await format('services.md', text, { printWidth: 120, singleQuote: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return formatted;
}

await whenRun(import.meta.url, async () => writeFile(servicesPath, await servicesDocument()));
