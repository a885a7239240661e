/** Third-party tags as sites have them before they know of assent: nothing in the markup holds them. */
export interface Unmarked {
  readonly head: string;
  readonly body: string;
  /** What reaches the third party in every engine when nothing stops it. */
  readonly paths: readonly string[];
}

/** Scripts that ask by themselves come last: what stands before them must not depend on any script. */
export function unmarkedTags(url: string): Unmarked {
  return {
    head: `
      <link rel="preload" as="script" href="${url}/preload.js">
      <link rel="modulepreload" href="${url}/modulepreload.mjs">
      <link rel="prefetch" href="${url}/prefetch.js">
      <link rel="stylesheet" href="${url}/style.css">
      <style>@import "${url}/import.css"; i { background: url(${url}/background.gif) }</style>
      <script src="${url}/script.js"></script>
      <script async src="${url}/async.js"></script>
      <script defer src="${url}/defer.js"></script>
      <script type="module" src="${url}/module.mjs"></script>
      <script type="module">import "${url}/imported.mjs";</script>`,
    body: `<i>x</i>
      <img src="${url}/image.gif" alt="">
      <img srcset="${url}/srcset.gif 1x, ${url}/srcset.gif?2 2x" alt="">
      <picture><source srcset="${url}/picture.gif"><img alt=""></picture>
      <input type="image" src="${url}/input.gif" alt="">
      <svg><image href="${url}/svg.gif" width="9" height="9"></image><script href="${url}/svg.js"></script></svg>
      <video src="${url}/video.mp4" poster="${url}/poster.gif" preload="auto"></video>
      <audio preload="auto"><source src="${url}/audio.mp4"></audio>
      <iframe src="${url}/frame.html" title="frame"></iframe>
      <iframe srcdoc='<img src="${url}/srcdoc.gif" alt="">' title="srcdoc"></iframe>
      <object data="${url}/object.html"></object>
      <embed src="${url}/embed.html">
      <iframe name="sink" title="sink"></iframe>
      <form method="post" action="${url}/form" target="sink"></form>
      <script>
        document.forms[0].submit();
        fetch('${url}/fetch.json').catch(() => {});
        navigator.sendBeacon('${url}/beacon', 'x');
        import('${url}/dynamic.mjs').catch(() => {});
        new Image().src = '${url}/by-script.gif';
        const work = 'fetch("${url}/worker.json").catch(() => {})';
        new Worker(URL.createObjectURL(new Blob([work], { type: 'text/javascript' })));
      </script>`,
    paths: [
      ...['preload.js', 'modulepreload.mjs', 'style.css', 'import.css', 'background.gif', 'script.js', 'async.js'],
      ...['defer.js', 'module.mjs', 'imported.mjs', 'image.gif', 'srcset.gif', 'picture.gif', 'input.gif', 'svg.gif'],
      ...['svg.js', 'poster.gif', 'frame.html', 'srcdoc.gif', 'form', 'fetch.json', 'beacon', 'dynamic.mjs'],
      ...['by-script.gif', 'worker.json'],
    ].map((name) => `/${name}`),
  };
}
