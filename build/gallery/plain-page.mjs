/** Lines of a text that nobody can read: a page that is in every language. */
const lines = (...widths) => widths.map((width) => `<i style="width:${width}%"></i>`).join('');

const story = `<section><b></b>${lines(96, 100, 92, 98, 60)}</section>`;

/** A site without words, so that the interface is the only text in a picture. */
export const plainPage = ({ lang }) => `<!doctype html>
<html lang="${lang}" dir="${/^(ar|fa|he|ur)/.test(lang) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Page</title>
<link rel="icon" href="data:,">
<script async src="/assent.js" data-policy="/policy.json"></script>
<style>
body { margin: 0; background: light-dark(#fff, #14181a); font: 1rem/1.6 system-ui, sans-serif }
header { height: 3.5em; background: light-dark(#e7ecee, #222a2e) }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr)); gap: 2em; max-width: 60em; margin: auto; padding: 2em 1.5em }
section { display: grid; gap: .6em; align-content: start }
b { height: 8em; background: light-dark(#d5dee1, #2c373c) }
i { height: .6em; background: light-dark(#e7ecee, #222a2e) }
@media (forced-colors: active) { header, b, i { forced-color-adjust: none } }
</style>
</head>
<body><header></header><main>${story.repeat(6)}</main></body>
</html>
`;
