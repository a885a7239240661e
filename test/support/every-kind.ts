/** One resource of each kind, waiting for one purpose. */
export interface EveryKind {
  readonly html: string;
  /** Paths that are requested once it is granted, sorted, each once. */
  readonly paths: readonly string[];
  /** Ids of the scripts among them and of the inline ones. */
  readonly scripts: readonly string[];
}

/** What an inline script does: it says that it ran, and it sends a request. */
export const inlineScript = (url: string, path: string): string =>
  `(window.ran ??= []).push('${path}'); new Image().src = '${url}${path}.gif';`;

/**
 * One element of each kind. `mark` is how they say what they wait for; the paths start with `/<folder>/`. Every address
 * is one of its own, so that the record of the third party says which element has sent what.
 */
export function everyElement(url: string, folder: string, mark = `data-purpose="${folder}"`): EveryKind {
  const at = (name: string): string => `/${folder}/${name}`;
  const from = (name: string): string => url + at(name);
  const held = `<script type="text/plain" ${mark}`;
  const html = `
    ${held} data-src="${from('external.js')}"></script>
    ${held} src="${from('plain-src.js')}"></script>
    ${held}>${inlineScript(url, at('inline'))}</script>
    ${held} data-type="module" data-src="${from('module.mjs')}"></script>
    ${held} data-type="module">import '${from('imported.mjs')}'; ${inlineScript(url, at('inline-module'))}</script>
    ${held} async data-src="${from('async.js')}"></script>
    <iframe ${mark} data-src="${from('frame.html')}" title="frame"></iframe>
    <img ${mark} data-src="${from('image.gif')}" alt="">
    <img ${mark} data-srcset="${from('srcset.gif')} 1x" alt="">
    <picture><source ${mark} data-srcset="${from('picture.gif')}"><img ${mark} data-src="${from('fallback.gif')}" alt=""></picture>
    <video preload="auto" muted><source ${mark} data-src="${from('source.mp4')}" type="video/mp4"></video>
    <video ${mark} preload="auto" muted data-src="${from('video.mp4')}" data-poster="${from('poster.gif')}"></video>
    <audio ${mark} preload="auto" data-src="${from('audio.mp3')}"></audio>
    <link ${mark} rel="stylesheet" data-href="${from('style.css')}">
    <link ${mark} rel="preload" as="image" data-href="${from('preload.gif')}">
    <object ${mark} data-data="${from('object.svg')}"></object>
    <embed ${mark} data-src="${from('embed.svg')}">`;
  const scripts = ['external.js', 'plain-src.js', 'module.mjs', 'imported.mjs', 'async.js'];
  const inline = ['inline', 'inline-module'];
  const others = [
    'frame.html',
    'image.gif',
    'srcset.gif',
    'picture.gif',
    'source.mp4',
    'video.mp4',
    'poster.gif',
    'audio.mp3',
    'style.css',
    'preload.gif',
    'object.svg',
    'embed.svg',
  ];
  return {
    html,
    paths: [...scripts, ...others, ...inline.map((name) => `${name}.gif`)].map(at).sort(),
    scripts: [...scripts, ...inline].map(at).sort(),
  };
}

/** The same and a block of HTML. */
export function everyKind(url: string, folder: string, mark = `data-purpose="${folder}"`): EveryKind {
  const at = (name: string): string => `/${folder}/${name}`;
  const from = (name: string): string => url + at(name);
  const { html, paths, scripts } = everyElement(url, folder, mark);
  const block = `
    <template ${mark}>
      <h2>A block</h2>
      <p>with <em>several</em> children</p>
      <img src="${from('block-image.gif')}" alt="">
      <script src="${from('block.js')}"></script>
      <script>${inlineScript(url, at('block-inline'))}</script>
      <iframe src="${from('block-frame.html')}" title="frame in a block"></iframe>
    </template>`;
  const blockPaths = ['block-image.gif', 'block.js', 'block-inline.gif', 'block-frame.html'];
  return {
    html: html + block,
    paths: [...paths, ...blockPaths.map(at)].sort(),
    scripts: [...scripts, at('block.js'), at('block-inline')].sort(),
  };
}
