/*
 * The page that all systems share: an article with a style sheet and a script of its own, and third-party tags, the
 * frame in the middle of the text and the rest at the end of the body, where un-gated tags delay no paint either.
 */
import { servicesOf } from './policy.mjs';
import { complete, eightTags } from './tags.mjs';

/** Numbers below the limit that look random and are the same in every run. */
function createNumbers(seed) {
  let value = seed;
  return (limit) => {
    value = (Math.imul(value, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((value / 2 ** 32) * limit);
  };
}

const syllables = 'ka lo mi ren ta su vel no dar pi es ton gra ul be fi sha or wen du'.split(' ');

/** Invented words, so that the text compresses about as well as a real one. */
function paragraph(seed) {
  const number = createNumbers(seed + 1);
  const word = () => Array.from({ length: 1 + number(3) }, () => syllables[number(syllables.length)]).join('');
  return `<p>${Array.from({ length: 60 }, word).join(' ')}.</p>`;
}

const article = (from, to) => Array.from({ length: to - from }, (_, index) => paragraph(from + index)).join('\n');

export const siteFiles = {
  '/site.css':
    'body{margin:0 auto;max-width:44rem;padding:1rem;font:18px/1.6 Georgia,serif}h1{font-size:3rem}iframe{border:0;background:#eee}',
  '/site.js': "document.documentElement.dataset.site = 'ready';",
};

export function writePage(system, { thirdParty, tags = eightTags, services = servicesOf(tags) }) {
  const completed = tags.map((tag) => complete(tag, thirdParty));
  const { first = '', head = '', end = '' } = system.page({ tags: completed, services });
  const write = (tag) => system.tag?.(tag) ?? '';
  const isFrame = ({ kind }) => kind === 'frame';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Article</title>
<link rel="icon" href="data:,">
${first}
<link rel="stylesheet" href="/site.css">
<script defer src="/site.js"></script>
${head}
</head>
<body>
<main>
<h1>An article</h1>
${article(0, 20)}
${completed.filter(isFrame).map(write).join('\n')}
${article(20, 40)}
</main>
${completed
  .filter((tag) => !isFrame(tag))
  .map(write)
  .join('\n')}
${end}
</body>
</html>
`;
}
