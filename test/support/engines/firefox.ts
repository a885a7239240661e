import puppeteer from 'puppeteer-core';
import type { Engine, EnginePage } from './engine.js';
import { pointOf } from './point-of.js';

/** Starts a Firefox with a fresh profile; each page has a container of its own. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  // The size of the window is set by the program: older ones do not know all that puppeteer sets with a viewport.
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    args: ['--width=1024', '--height=720'],
  });
  const version = (await browser.version()).replace('/', ' ');

  const page = async (): Promise<EnginePage> => {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    const evaluate: EnginePage['evaluate'] = async <Answer>(expression: string) =>
      ((await tab.evaluate(expression)) ?? null) as Answer;
    return {
      version,
      open: async (url) => {
        await tab.goto(url);
      },
      reload: async () => {
        await tab.reload();
      },
      evaluate,
      click: async (selector) => {
        const [x, y] = await pointOf(evaluate, selector);
        await tab.mouse.click(x, y);
      },
      press: (key) => tab.keyboard.press(key),
      cookies: async () => {
        const cookies = await context.cookies();
        return cookies.map(({ sameSite, httpOnly, ...cookie }) => ({
          ...cookie,
          httpOnly: httpOnly ?? false,
          sameSite: (sameSite ?? '').toLowerCase(),
        }));
      },
      close: () => context.close(),
    };
  };

  return { page, close: () => browser.close() };
}
