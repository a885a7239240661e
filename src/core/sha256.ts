/** There in browsers and on servers; the borders of this folder leave out the libraries that declare them. */
declare const crypto: { readonly subtle: { digest(name: string, data: Uint8Array): Promise<ArrayBuffer> } };
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** Of the text as UTF-8, in hexadecimal. Browsers have it on https and localhost alone. */
export async function sha256(text: string): Promise<string> {
  const { subtle } = crypto;
  // By its name as text: as a member it would be shortened with those of build/inner-names.mjs.
  const made: Promise<ArrayBuffer> = Reflect.apply(Reflect.get(subtle, 'digest'), subtle, [
    'SHA-256',
    new TextEncoder().encode(text),
  ]);
  return [...new Uint8Array(await made)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
