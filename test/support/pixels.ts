import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright';
import { contrast } from '../../src/core/contrast.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is seen in the window, by CSS pixels. Colours are `#rrggbb`. */
export interface Picture {
  readonly at: (x: number, y: number) => string;
  /** Every colour within the box, the most frequent first. */
  readonly within: (box: Box) => readonly string[];
}

type Predict = (left: number, above: number, corner: number) => number;

/** How each filter guesses a byte from three neighbours (PNG specification, 9.2). */
const predictors: readonly Predict[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const guess = left + above - corner;
    const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
    if (a <= b && a <= c) return left;
    return b <= c ? above : corner;
  },
];

/** Reads a PNG as browsers take screenshots: 8 bits a channel, RGB or RGBA, not interlaced. */
function decode(file: Buffer): { readonly width: number; readonly depth: number; readonly data: Buffer } {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const depth = file[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let place = 8; place < file.length; place += file.readUInt32BE(place) + 12) {
    const body = file.subarray(place + 8, place + 8 + file.readUInt32BE(place));
    if (file.toString('latin1', place + 4, place + 8) === 'IDAT') parts.push(body);
  }
  const packed = inflateSync(Buffer.concat(parts));
  const across = width * depth;
  const data = Buffer.alloc(across * height);
  for (let row = 0; row < height; row += 1) {
    const predict = predictors[packed[row * (across + 1)]];
    for (let column = 0; column < across; column += 1) {
      const here = row * across + column;
      const left = column < depth ? 0 : data[here - depth];
      const above = row ? data[here - across] : 0;
      const corner = row && column >= depth ? data[here - across - depth] : 0;
      data[here] = packed[row * (across + 1) + 1 + column] + predict(left, above, corner);
    }
  }
  return { width, depth, data };
}

/** Takes a picture of a part of the window. */
export async function pictureOf(page: Page, clip: Box): Promise<Picture> {
  const { width, depth, data } = decode(await page.screenshot({ clip }));
  const density = Math.round(width / clip.width);
  const height = data.length / width / depth;
  /** The first whole pixel at or after a place. */
  const column = (x: number): number => Math.min(Math.max(Math.ceil((x - clip.x) * density), 0), width);
  const row = (y: number): number => Math.min(Math.max(Math.ceil((y - clip.y) * density), 0), height);
  const pixel = (x: number, y: number): number => data.readUIntBE((y * width + x) * depth, 3);
  const colorOf = (value: number): string => `#${value.toString(16).padStart(6, '0')}`;
  return {
    at: (x, y) => colorOf(pixel(Math.floor((x - clip.x) * density), Math.floor((y - clip.y) * density))),
    within: (box) => {
      const counts = new Map<number, number>();
      const [right, bottom] = [column(box.x + box.width), row(box.y + box.height)];
      for (let y = row(box.y); y < bottom; y += 1) {
        for (let x = column(box.x); x < right; x += 1) counts.set(pixel(x, y), (counts.get(pixel(x, y)) ?? 0) + 1);
      }
      return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => colorOf(value));
    },
  };
}

/** The contrast of what is in a box: what there is most of is the background, what differs most from it the text. */
export function contrastWithin(picture: Picture, box: Box): number {
  const [background, ...others] = picture.within(box);
  if (!background) throw new Error(`nothing at ${JSON.stringify(box)}`);
  return Math.max(1, ...others.map((color) => contrast(color, background)));
}
