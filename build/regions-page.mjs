/*
 * docs/regions.md: the profiles, and a matrix of what each comes to. `node build/regions-page.mjs` writes it; a test
 * compares.
 */
import { writeFile } from 'node:fs/promises';
import { format } from 'oxfmt';
import { fromRoot, whenRun } from './policy-schema.mjs';
import { ages, regionProfiles, rowsOf } from './region-matrix.mjs';

export const regionsPath = fromRoot('docs/regions.md');

const codes = (list) => list.map((code) => `\`${code}\``).join(', ');
const nameOf = (name) => (name ? `\`${name}\`` : 'no region, or none that is known');
const ageOf = (age) => (age ?? 'not said').replace('under-', '< ');
const priorOf = { none: 'none', granted: 'granted', overridden: 'granted in spite of the signal', refused: 'refused' };
/** What is on stands out. */
const shown = (reason) => (/^(granted|overridden|region)$/.test(reason) ? `**${reason}**` : reason);

const table = (head, rows) => {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
};

function profileTable(profiles) {
  const rows = profiles.flatMap(([name, profile]) =>
    profile ? [[nameOf(name), codes(profile.places), profile.models.analytics, profile.source, profile.verified]] : [],
  );
  return table(['Profile', 'Places', 'Analytics', 'Rests on', 'Looked at'], rows);
}

/** Those that say the same share one. */
function matrices(profiles) {
  const groups = new Map();
  for (const [name, profile] of profiles) {
    const same = JSON.stringify(profile && [profile.models, profile.ages]);
    groups.set(same, [...(groups.get(same) ?? []), [name, profile]]);
  }
  return [...groups.values()].map((group) => {
    const rows = new Map();
    for (const { purpose, prior, reason } of rowsOf(group[0][1])) {
      const key = [purpose, priorOf[prior]];
      rows.set(key.join(), [...(rows.get(key.join()) ?? key), shown(reason)]);
    }
    const head = ['Purpose', 'Decided before', ...ages.map(ageOf), ...ages.map((age) => `GPC, ${ageOf(age)}`)];
    return `### ${group.map(([name]) => nameOf(name)).join(', ')}\n\n${table(head, [...rows.values()])}`;
  });
}

export async function regionsDocument() {
  const profiles = await regionProfiles();
  const text = `<!-- Made from src/regions by build/regions-page.mjs. -->

# Regions

What a law asks for before a choice differs from place to place. assent asks first everywhere; a **region profile** says
where a law asks for less, and what is locked at which age. Profiles are data: read them, replace them, write your own. They
are a help for engineers, not legal advice, and each says on what it rests and when that was last looked at.

## Using one

A profile stands under a key of the policy's \`regions\`, and the page says where the visitor is:

\`\`\`ts
import { createAssent } from 'assent';
import { profile as gb } from 'assent/regions/gb';
import { profile as eu } from 'assent/regions/eu';

createAssent({ ...policy, regions: { GB: gb, AT: eu, BE: eu } }, { region: 'GB', age: '16-17' });
\`\`\`

Every profile is there as JSON, too (\`dist/regions/gb.json\`, \`assent/regions/gb.json\`), to be put into a policy by hand or by
a server. With the script tag, \`data-region="GB"\` and \`data-age="16-17"\` say the rest.

- **The region** comes from your server: assent asks no one where a visitor is. It stands on the tag (\`data-region\`), in the
  options (\`region\`), or in the policy (\`region\`) where a server delivers that. An unknown code, anything but text, or two of
  these that differ count as no region.
- **One rule holds, whole**: the entry of the region itself, else that of its country, else \`*\`. Without one, or without a
  region, the strictest rules hold: everything is opt-in. \`explain(id).rule\` names the entry, its \`source\` says why.
- **Ads and merging are opt-in in every profile**, whatever a law allows. A policy can lower that on purpose, by a model of
  its own; \`validatePolicy\` then says so (\`region-protected\`).
- **The opt-out signal (GPC) counts everywhere.** It turns ads and merging off, the interface says so, the record keeps it,
  and only a later grant that names the purpose overrides it.
- **The age** comes from you, and never from a question of assent. \`under-13\`, \`13-15\`, \`16-17\` and \`adult\` are known;
  anything else that is said counts as the youngest; saying nothing locks nothing. What is locked stays off: it is not asked
  about, has no switch, and no grant that is stored or made counts; \`explain\` gives the reason \`locked\`. When the lock goes,
  it is undecided, unless the visitor has refused it. Children under 13 get neither ads nor merging in any profile. Where no
  rule holds, or it does not list the age, everything optional is locked for all who are said to be under 18. As the record
  does not tell locks, visitors under one get the interface file on each page.
- Canada has two profiles: \`ca\`, with the rules of Quebec, holds also where the country alone is known; \`ca-rest\` is for the
  other provinces by their codes. There is none for the United States as a whole: a state without an entry of its own gets
  the strictest rules.

A profile of your own is a value of the same form: \`models\`, \`ages\`, \`source\`, \`verified\`, and \`places\`, so that the check
of a policy notices a profile under the wrong key (\`region-place\`).

A profile whose \`analytics\` is not opt-in in the EEA or the UK rests on an exemption for aggregate measuring: list
\`{ "id": "analytics", "detail": "aggregate" }\` where that is true, and leave the profile out where it is not (\`R-LAW-12\`).

## California: the link in the footer

California wants a link on every page that leads to the choice (11 CCR 7013 and 7015): "Do Not Sell or Share My Personal
Information", or "Your Privacy Choices" with the opt-out icon, which stands for that link and the one about sensitive data. Mark it:

\`\`\`html
<footer>
  <a href="/privacy#choices" data-assent="preferences">
    Your Privacy Choices <img src="/privacy-options.svg" alt="" width="30" height="14">
  </a>
</footer>
\`\`\`

- One step: it opens the preferences in place, and refusing everything is one more control there. It works for every visitor, so
  the footer needs no rule for regions. Without scripts the \`href\` leads to a page of yours that says how to ask otherwise.
- The icon is the regulator's, and assent does not ship it: take it from
  [the Attorney General of California](https://oag.ca.gov/privacy/ccpa/icons-download), serve it yourself, and give it the size of the
  other icons there.
- \`"notice": { "reopen": "none" }\` leaves the small control out on pages that have such a link, and on these alone.
- A control for tags alone is no opt-out of sale and sharing (11 CCR 7026(a)(4)): hand it on to your back ends, from
  \`assent.on('change', …)\`, from [receipts](receipts.md) or from [\`readDecision\`](server.md).
- Who has opted out is not asked again for twelve months (Cal. Civ. Code 1798.135(c)(4)): set \`"cookie": { "days": 366 }\` in the
  policy for California.

## The profiles

${profileTable(profiles)}

Places that are not listed have no profile: nobody has looked at them, and the strictest rules hold.

## What they come to

The reason that \`explain\` gives; what is **bold** runs. The columns are ages as the page says them, first without the opt-out
signal and then with it. Decisions of before were made by an adult in the same region.

${matrices(profiles).join('\n\n')}
`;
  const { code, errors } = await format('regions.md', text, { printWidth: 120, singleQuote: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
}

await whenRun(import.meta.url, async () => writeFile(regionsPath, await regionsDocument()));
