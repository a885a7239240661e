import { decodeReferences } from './decode-references.js';

export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it begins. */
  readonly start: number;
  /** What follows up to the end tag, for elements whose content is no markup; empty for others. */
  readonly text: string;
}

/*
 * The part of the HTML standard's tokenizer that tells tags from everything else: comments, scripts and the like, and
 * quoted attributes with `<` or `>` in them. It only reads; nothing is ever written back.
 * https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */

const space = /[\t\n\f\r ]/;
/** Elements whose content is text. `noscript` is not among them: what it holds is requested where scripts are off. */
const rawText = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/;

/** What ends a drawing or formula that was left open, as these stand in none. */
const breakout =
  /^(?:b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|embed|h[1-6]|head|hr|i|img|li|menu|meta|nobr|ol|p|pre|ruby|s|small|span|strong|strike|sub|sup|table|tt|u|ul|var)$/;

/** The end of a comment that begins at `start`, or of a declaration or the like, which ends at the first `>`. */
const afterComment = (html: string, start: number): number => {
  if (!html.startsWith('<!--', start)) return afterOrEnd(html, '>', start + 2);
  const quick = /^<!--(?:-?>)/.exec(html.slice(start, start + 6));
  if (quick) return start + quick[0].length;
  const end = /--!?>/g;
  end.lastIndex = start + 4;
  return end.exec(html) ? end.lastIndex : html.length;
};

const afterOrEnd = (html: string, mark: string, from: number): number => {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
};

/** Where the content of a script ends: an end tag inside `<!-- <script>` is part of it. */
const endOfScript = (html: string, from: number): number => {
  const marks = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi;
  marks.lastIndex = from;
  let isEscaped = false;
  let isNested = false;
  for (let mark = marks.exec(html); mark; mark = marks.exec(html)) {
    const [text] = mark;
    if (text === '<!--') {
      isEscaped = true;
      // Its dashes may be those of the end: `<!-->`.
      marks.lastIndex -= 2;
    } else if (text === '-->') isEscaped = isNested = false;
    else if (!text.startsWith('</')) isNested = isEscaped;
    else if (isNested) isNested = false;
    else return mark.index;
  }
  return html.length;
};

const endOfText = (html: string, name: string, from: number): number => {
  if (name === 'script') return endOfScript(html, from);
  const marks = /<\/([a-z]+)(?=[\t\n\f\r />])/gi;
  marks.lastIndex = from;
  for (let mark = marks.exec(html); mark; mark = marks.exec(html)) {
    if (mark[1]?.toLowerCase() === name) return mark.index;
  }
  return html.length;
};

/** The attributes from `start` on, and where the tag ends. The first of a name counts. */
const readAttributes = (html: string, start: number): readonly [attributes: Map<string, string>, end: number] => {
  const attributes = new Map<string, string>();
  let at = start;
  const skip = (isSkipped: (character: string) => boolean): void => {
    while (at < html.length && isSkipped(html.charAt(at))) at += 1;
  };
  const isSpace = (character: string): boolean => space.test(character);
  for (;;) {
    skip((character) => isSpace(character) || character === '/');
    if (at >= html.length) return [attributes, at];
    if (html.charAt(at) === '>') return [attributes, at + 1];
    const nameStart = at;
    at += 1;
    skip((character) => !/[\t\n\f\r />=]/.test(character));
    const name = html.slice(nameStart, at).toLowerCase();
    skip(isSpace);
    let value = '';
    if (html.charAt(at) === '=') {
      at += 1;
      skip(isSpace);
      const quote = html.charAt(at);
      if (quote === '"' || quote === "'") {
        const end = html.indexOf(quote, at + 1);
        value = html.slice(at + 1, end === -1 ? html.length : end);
        at = end === -1 ? html.length : end + 1;
      } else {
        const valueStart = at;
        skip((character) => !/[\t\n\f\r >]/.test(character));
        value = html.slice(valueStart, at);
      }
    }
    if (!attributes.has(name)) attributes.set(name, decodeReferences(value));
  }
};

/** Every tag of a page, in its order. Never throws, in time that grows with the text alone. */
export const readTags = (html: string): readonly Tag[] => {
  const tags: Tag[] = [];
  /** In drawings and formulas nothing is text by its name. */
  let foreign = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    const isEnd = html.charAt(at + 1) === '/';
    const nameStart = isEnd ? at + 2 : at + 1;
    if (/[a-z]/i.test(html.charAt(nameStart))) {
      let nameEnd = nameStart;
      while (nameEnd < html.length && !/[\t\n\f\r />]/.test(html.charAt(nameEnd))) nameEnd += 1;
      const name = html.slice(nameStart, nameEnd).toLowerCase();
      const [attributes, end] = readAttributes(html, nameEnd);
      // What ends in the middle of a tag is no tag.
      if (html.charAt(end - 1) !== '>') return tags;
      if (!isEnd && breakout.test(name)) foreign = 0;
      const isText = !isEnd && foreign === 0 && rawText.test(name);
      const textEnd = isText ? endOfText(html, name, end) : end;
      tags.push({ name, isEnd, attributes, start: at, text: html.slice(end, textEnd) });
      if (name === 'plaintext' && !isEnd) return tags;
      if (/^(?:svg|math)$/.test(name))
        foreign = Math.max(0, foreign + (isEnd ? -1 : html.charAt(end - 2) === '/' ? 0 : 1));
      at = html.indexOf('<', textEnd);
    } else if (/[!?/]/.test(html.charAt(at + 1))) {
      // `</>` is nothing, `</` before anything else a comment.
      at = html.indexOf('<', isEnd ? afterOrEnd(html, '>', at + 2) : afterComment(html, at));
    } else at = html.indexOf('<', at + 1);
  }
  return tags;
};
