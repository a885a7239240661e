import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { thirdPartyAnswer } from './third-party.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface RecordedRequest {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Milliseconds since the epoch, at arrival. */
  readonly time: number;
}

export type Headers = Readonly<Record<string, string | readonly string[]>>;

/** What is answered, or a function that makes it for each request. */
type Made<Value> = Value | ((request: RecordedRequest) => Value);
export type Body = Made<string>;

export interface Origin {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string;
  /** What has arrived, oldest first; with a path, only that. */
  readonly requests: (path?: string) => readonly RecordedRequest[];
  /** Resolves with the first request, past or to come, for this path. */
  readonly waitFor: (path: string) => Promise<RecordedRequest>;
  readonly clear: () => void;
}

export interface Site extends Origin {
  /** Serves a page; gives back its full address. */
  readonly page: (path: string, html: Body, headers?: Made<Headers>) => string;
  /** Answers this path with a status and no body: an endpoint of the site's own. `drop` closes the connection instead. */
  readonly endpoint: (path: string, answer: () => number | 'drop') => void;
  /** Serves any text with the type that belongs to the ending of its path. */
  readonly file: (path: string, body: Body, headers?: Headers) => string;
}

export interface Recorder {
  /**
   * The site itself, at `http://localhost`. Serves what was given to `page` and `file`, then the files of dist at the
   * top (`/assent.js`), then `/dist/…` and `/node_modules/…`. `?delay=ms` holds any answer back.
   */
  readonly site: Site;
  /** Another site, at `http://127.0.0.1`. Serves `/dist/…`, `/node_modules/…`, and by the ending of the path, see `thirdPartyAnswer`. */
  readonly thirdParty: Origin;
  readonly stop: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string | Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

const typeOf = (path: string) => types[extname(path)] ?? 'application/octet-stream';

const notFound: Answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

async function record(request: IncomingMessage): Promise<RecordedRequest> {
  const time = Date.now();
  const url = new URL(request.url ?? '/', 'http://any.invalid');
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body: await readBody(request),
    time,
  };
}

/** Where a page that is asked for with `?pause=<milliseconds>` stops coming for that long. */
export const PAUSE = '<!--pause-->';

async function send(response: ServerResponse, { status, headers, body }: Answer, pause: number): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status);
  const [first = '', ...rest] = pause > 0 ? String(body).split(PAUSE) : [body];
  if (rest.length === 0) return void response.end(first);
  response.write(first);
  await new Promise((resolve) => setTimeout(resolve, pause));
  response.end(rest.join(''));
}

async function startOrigin(host: string, answer: (request: RecordedRequest) => Promise<Answer>) {
  let seen: RecordedRequest[] = [];
  let waiting: { readonly path: string; readonly resolve: (request: RecordedRequest) => void }[] = [];

  const server = createServer((request, response) => {
    void (async () => {
      const recorded = await record(request);
      seen.push(recorded);
      for (const one of waiting) if (one.path === recorded.path) one.resolve(recorded);
      waiting = waiting.filter((one) => one.path !== recorded.path);
      const delay = Number(recorded.query['delay'] ?? 0);
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      await send(response, await answer(recorded), Number(recorded.query['pause'] ?? 0));
    })().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const origin: Origin = {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    requests: (path) => seen.filter((request) => path === undefined || request.path === path),
    waitFor: (path) => {
      const past = seen.find((request) => request.path === path);
      return past ? Promise.resolve(past) : new Promise((resolve) => waiting.push({ path, resolve }));
    },
    clear: () => {
      seen = [];
    },
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin, stop };
}

/** Reads a file below one of the folders that may be served; `undefined` when there is none. */
async function readServed(path: string): Promise<Buffer | undefined> {
  const isWhole = path.startsWith('/dist/') || path.startsWith('/node_modules/');
  const file = normalize(join(root, isWhole ? path : `dist${path}`));
  if (!['dist', 'node_modules'].some((folder) => file.startsWith(join(root, folder) + sep))) return undefined;
  return readFile(file).catch(() => undefined);
}

/** Starts a site and a third party, each on a free port of 127.0.0.1. */
export async function startRecorder(): Promise<Recorder> {
  const own = new Map<string, { readonly body: Body; readonly headers: Made<Headers> }>();
  const endpoints = new Map<string, () => number | 'drop'>();

  const site = await startOrigin('localhost', async (request) => {
    const status = endpoints.get(request.path)?.();
    // What throws here closes the connection.
    if (status === 'drop') throw new Error('dropped');
    if (status !== undefined) return { status, headers: {}, body: '' };
    const given = own.get(request.path);
    if (given) {
      const body = typeof given.body === 'string' ? given.body : given.body(request);
      const headers = typeof given.headers === 'function' ? given.headers(request) : given.headers;
      return { status: 200, headers, body };
    }
    const body = await readServed(request.path);
    return body ? { status: 200, headers: { 'content-type': typeOf(request.path) }, body } : notFound;
  });

  const thirdParty = await startOrigin('127.0.0.1', async (request) => {
    const open = { 'access-control-allow-origin': '*', 'timing-allow-origin': '*' };
    const isFile = ['/dist/', '/node_modules/'].some((folder) => request.path.startsWith(folder));
    const built = isFile ? await readServed(request.path) : undefined;
    if (built) return { status: 200, headers: { ...open, 'content-type': typeOf(request.path) }, body: built };
    const { status, headers, body } = thirdPartyAnswer(request);
    return { status, headers: { ...open, ...headers }, body };
  });

  const serve = (path: string, type: string, body: Body, headers: Made<Headers> = {}) => {
    const all = (more: Headers): Headers => ({ 'content-type': type, 'cache-control': 'no-store', ...more });
    own.set(path, { body, headers: (request) => all(typeof headers === 'function' ? headers(request) : headers) });
    return site.origin.url + path;
  };

  return {
    site: {
      ...site.origin,
      endpoint: (path, answer) => void endpoints.set(path, answer),
      page: (path, html, headers) => serve(path, 'text/html; charset=utf-8', html, headers),
      file: (path, body, headers) => serve(path, typeOf(path), body, headers),
    },
    thirdParty: thirdParty.origin,
    stop: async () => {
      await Promise.all([site.stop(), thirdParty.stop()]);
    },
  };
}

/** One recorder for the test file that calls it, emptied before each test. Read its parts inside tests only. */
export function useRecorder(): Recorder {
  let recorder: Recorder | undefined;
  const started = () => {
    if (!recorder) throw new Error('The recorder runs inside tests only.');
    return recorder;
  };

  beforeAll(async () => {
    recorder = await startRecorder();
  });
  // Not after a test: what its page still sends while it goes is not of the next one.
  beforeEach(() => {
    started().site.clear();
    started().thirdParty.clear();
  });
  afterAll(() => recorder?.stop());

  return {
    get site() {
      return started().site;
    },
    get thirdParty() {
      return started().thirdParty;
    },
    stop: () => started().stop(),
  };
}
