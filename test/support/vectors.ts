/** One way in which a script of a page makes the browser load or send something. */
export interface Vector {
  readonly name: string;
  /** JavaScript of the page; `URL` in it is the address. */
  readonly code: string;
  readonly path: string;
  /** Whether it comes by itself once it may. Connections and forms do not. */
  readonly returns: boolean;
}

const kinds = {
  script: 'js',
  module: 'mjs',
  image: 'gif',
  frame: 'html',
  style: 'css',
  media: 'mp4',
  call: 'json',
} as const;

const make = (kind: keyof typeof kinds, name: string, code: string, returns = true): Vector => {
  const path = `/${name.replace(/\W+/g, '-')}.${kinds[kind]}`;
  return { name, code, path, returns };
};

const script = (name: string, code: string) =>
  make('script', name, `const s = document.createElement('script'); ${code}`);
const frame = (name: string, code: string) =>
  make('frame', name, `const f = document.createElement('iframe'); ${code}`);

/** Ways of standards.md 7.4 that a script can stop. */
export const vectors: readonly Vector[] = [
  script('script src then appendChild', 's.src = URL; document.head.appendChild(s);'),
  script('script src then insertBefore', 's.src = URL; document.head.insertBefore(s, document.head.firstChild);'),
  script('script src then append', 's.src = URL; document.body.append(s);'),
  script('script src then after', 's.src = URL; document.body.lastElementChild.after(s);'),
  script(
    'script src then replaceWith',
    `const old = document.body.appendChild(document.createElement('i')); s.src = URL; old.replaceWith(s);`,
  ),
  script('script src then insertAdjacentElement', `s.src = URL; document.body.insertAdjacentElement('beforeend', s);`),
  script(
    'script src then Range insertNode',
    's.src = URL; const r = new Range(); r.selectNodeContents(document.body); r.insertNode(s);',
  ),
  script('script setAttribute', `s.setAttribute('src', URL); document.body.append(s);`),
  script('script setAttributeNS', `s.setAttributeNS(null, 'src', URL); document.body.append(s);`),
  script(
    'script setAttributeNode',
    `const a = document.createAttribute('src'); a.value = URL; s.setAttributeNode(a); document.body.append(s);`,
  ),
  script(
    'script setNamedItem',
    `const a = document.createAttribute('src'); a.value = URL; s.attributes.setNamedItem(a); document.body.append(s);`,
  ),
  make(
    'image',
    'late Attr value',
    `const i = document.createElement('img'); i.setAttribute('src', ''); i.getAttributeNode('src').value = URL;`,
  ),
  script('script appended empty then src', 'document.body.append(s); s.src = URL;'),
  script(
    'script in a shadow root',
    `const h = document.body.appendChild(document.createElement('div')); s.src = URL; h.attachShadow({ mode: 'closed' }).append(s);`,
  ),
  make(
    'module',
    'module script',
    `const s = document.createElement('script'); s.type = 'module'; s.src = URL; document.head.append(s);`,
  ),
  make(
    'script',
    'script of a template in the markup',
    `document.body.append(document.querySelector('template').content.cloneNode(true));`,
  ),
  make(
    'script',
    'createContextualFragment',
    `const r = new Range(); r.selectNode(document.body); document.body.append(r.createContextualFragment('<script src="' + URL + '"><' + '/script>'));`,
  ),
  make(
    'script',
    'element of another realm',
    `const f = document.body.appendChild(document.createElement('iframe')); const s = f.contentDocument.createElement('script'); s.src = URL; document.body.append(s);`,
  ),
  make(
    'script',
    'script in an about blank frame',
    `const f = document.body.appendChild(document.createElement('iframe')); const s = f.contentDocument.createElement('script'); s.src = URL; f.contentDocument.body.append(s);`,
  ),
  make(
    'script',
    'svg script',
    `const s = document.createElementNS('http://www.w3.org/2000/svg', 'script'); s.setAttribute('href', URL); const g = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); g.append(s); document.body.append(g);`,
  ),
  frame('frame src then append', 'f.src = URL; document.body.append(f);'),
  frame('frame appended then src', 'document.body.append(f); f.src = URL;'),
  frame('frame srcdoc', `f.srcdoc = '<iframe src="' + URL + '"></iframe>'; document.body.append(f);`),
  make(
    'frame',
    'innerHTML with a frame',
    `const d = document.body.appendChild(document.createElement('div')); d.innerHTML = '<b>x</b><iframe src="' + URL + '"></iframe>';`,
  ),
  make(
    'image',
    'innerHTML with an image',
    `const d = document.body.appendChild(document.createElement('div')); d.innerHTML = '<img src="' + URL + '">';`,
  ),
  make(
    'image',
    'innerHTML of a shadow root',
    `const d = document.body.appendChild(document.createElement('div')); d.attachShadow({ mode: 'open' }).innerHTML = '<img src="' + URL + '">';`,
  ),
  make(
    'image',
    'outerHTML',
    `const d = document.body.appendChild(document.createElement('div')); d.outerHTML = '<img src="' + URL + '">';`,
  ),
  make('image', 'insertAdjacentHTML', `document.body.insertAdjacentHTML('beforeend', '<img src="' + URL + '">');`),
  make(
    'image',
    'setHTMLUnsafe',
    `const d = document.body.appendChild(document.createElement('div')); d.setHTMLUnsafe('<img src="' + URL + '">');`,
  ),
  make(
    'image',
    'DOMParser then append',
    `document.body.append(...new DOMParser().parseFromString('<img src="' + URL + '">', 'text/html').body.childNodes);`,
  ),
  make(
    'image',
    'importNode',
    `const t = document.createElement('template'); t.innerHTML = '<img src="' + URL + '">'; document.importNode(t.content, true);`,
  ),
  make(
    'image',
    'adoptNode of a clone',
    `const t = document.createElement('template'); t.innerHTML = '<img src="' + URL + '">'; document.adoptNode(t.content.cloneNode(true));`,
  ),
  make(
    'image',
    'adoptNode of a parsed document',
    `document.adoptNode(new DOMParser().parseFromString('<p><img src="' + URL + '">', 'text/html').body.firstChild);`,
  ),
  make(
    'image',
    'adoptNode of a range',
    `const d = document.implementation.createHTMLDocument(''); d.body.innerHTML = '<img src="' + URL + '">'; const r = d.createRange(); r.selectNodeContents(d.body); document.adoptNode(r.cloneContents());`,
  ),
  make(
    'style',
    'innerHTML with a link',
    `const d = document.body.appendChild(document.createElement('div')); d.innerHTML = '<link rel="stylesheet" href="' + URL + '">';`,
  ),
  make('image', 'new Image', 'new Image().src = URL;'),
  make('image', 'image srcset', `document.createElement('img').srcset = URL + ' 2x';`),
  make(
    'image',
    'svg image',
    `const g = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); const i = document.createElementNS('http://www.w3.org/2000/svg', 'image'); i.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', URL); g.append(i); document.body.append(g);`,
  ),
  make('image', 'video poster', `const v = document.createElement('video'); v.poster = URL; document.body.append(v);`),
  make(
    'image',
    'input image',
    `const i = document.createElement('input'); i.type = 'image'; i.src = URL; document.body.append(i);`,
  ),
  make('media', 'new Audio', 'new Audio(URL);'),
  make(
    'media',
    'video source',
    `const v = document.createElement('video'); const s = document.createElement('source'); s.src = URL; v.append(s); v.preload = 'auto'; document.body.append(v);`,
  ),
  make(
    'style',
    'style sheet',
    `const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = URL; document.head.append(l);`,
  ),
  make(
    'script',
    'preload',
    `const l = document.createElement('link'); l.rel = 'preload'; l.as = 'script'; l.href = URL; document.head.append(l);`,
  ),
  make(
    'script',
    'prefetch',
    `const l = document.createElement('link'); l.href = URL; l.rel = 'prefetch'; document.head.append(l);`,
  ),
  make(
    'module',
    'modulepreload',
    `const l = document.createElement('link'); l.rel = 'modulepreload'; l.href = URL; document.head.append(l);`,
  ),
  make('frame', 'object data', `const o = document.createElement('object'); o.data = URL; document.body.append(o);`),
  make('frame', 'embed src', `const o = document.createElement('embed'); o.src = URL; document.body.append(o);`),
  make('call', 'fetch', 'fetch(URL).catch(() => {});'),
  make('call', 'fetch of a Request', 'fetch(new Request(URL)).catch(() => {});'),
  make('call', 'XMLHttpRequest', `const x = new XMLHttpRequest(); x.open('GET', URL); x.send();`),
  make('call', 'sendBeacon', `navigator.sendBeacon(URL, 'x');`),
  make(
    'call',
    'fetch of an about blank frame',
    `const f = document.body.appendChild(document.createElement('iframe')); f.contentWindow.fetch(URL).catch(() => {});`,
  ),
  make('call', 'EventSource', 'new EventSource(URL);', false),
  make(
    'call',
    'ping of a link',
    `const a = document.createElement('a'); a.href = '#'; a.ping = URL; document.body.append(a); a.click();`,
    false,
  ),
  make(
    'call',
    'form into a frame',
    `const n = document.body.appendChild(document.createElement('iframe')); n.name = 'sink'; const m = document.createElement('form'); m.action = URL; m.target = 'sink'; document.body.append(m); m.submit();`,
    false,
  ),
  make(
    'call',
    'form by requestSubmit',
    `const n = document.body.appendChild(document.createElement('iframe')); n.name = 'sink2'; const m = document.createElement('form'); m.action = URL; m.target = 'sink2'; document.body.append(m); m.requestSubmit();`,
    false,
  ),
];

/** Ways that no patch stops: a Content-Security-Policy does. */
export const unstoppable: readonly Vector[] = [
  make('module', 'dynamic import', 'import(URL).catch(() => {});'),
  make('image', 'background image', "document.body.style.backgroundImage = 'url(' + URL + ')';"),
  make(
    'image',
    'adopted style sheet',
    `const c = new CSSStyleSheet(); c.replaceSync('body::after { content: url(' + URL + ') }'); document.adoptedStyleSheets.push(c);`,
  ),
  make(
    'style',
    'import in a style element',
    `const e = document.createElement('style'); e.textContent = '@import "' + URL + '";'; document.head.append(e);`,
  ),
  make(
    'frame',
    'location of a child frame',
    `const f = document.body.appendChild(document.createElement('iframe')); f.contentWindow.location.replace(URL);`,
  ),
  make(
    'call',
    'fetch of a blob worker',
    `new Worker(window.URL.createObjectURL(new Blob(['fetch("' + URL + '").catch(() => {})'], { type: 'text/javascript' })));`,
  ),
];

/** A template with a script in it, for the vector that clones it. */
export const templateFor = (url: string): string =>
  `<template><script src="${url}/script-of-a-template-in-the-markup.js"></script></template>`;

/** Calls all of them one after the other. */
export const runAll = (url: string, list: readonly Vector[] = vectors): string =>
  list.map(({ code, path }) => `{ const URL = ${JSON.stringify(url + path)}; ${code} }`).join('\n');
