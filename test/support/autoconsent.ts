import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AutoConsentCMPRule, BackgroundMessage, Config, ContentScriptMessage } from '@duckduckgo/autoconsent';
import type { Page } from 'playwright';

const { resolve } = createRequire(import.meta.url);
/** The engine as its authors build it for drivers of browsers: https://github.com/duckduckgo/autoconsent/blob/main/docs/puppeteer.md. */
const engine = join(dirname(resolve('@duckduckgo/autoconsent')), 'autoconsent.playwright.js');

/** Content scripts run in a world of their own: the document is the page's, `window` is not. */
const WORLD = 'autoconsent';
const SEND = 'sendToExtension';

type Message<Type> = Extract<ContentScriptMessage, { readonly type: Type }>;

export interface ExtensionOptions {
  readonly autoAction: 'optOut' | 'optIn';
  readonly rules: readonly AutoConsentCMPRule[];
  /** In the document that is open, too. */
  readonly runImmediately?: boolean;
}

export interface Extension {
  /** What the engine has told with this type, in the page that is open and those before it, oldest first. */
  readonly told: <Type extends ContentScriptMessage['type']>(type: Type) => readonly Message<Type>[];
  readonly forget: () => void;
}

/** Rules that come with the engine, without ours. */
export const shippedRules = async (): Promise<AutoConsentCMPRule[]> =>
  JSON.parse(await readFile(resolve('@duckduckgo/autoconsent/rules/rules.json'), 'utf8')).autoconsent;

/**
 * Puts autoconsent into every document that the page opens from now on, as its extension does: the engine in an isolated
 * world, and here what its background script answers to its messages.
 */
export async function installAutoconsent(
  page: Page,
  { autoAction, rules, runImmediately = false }: ExtensionOptions,
): Promise<Extension> {
  let messages: ContentScriptMessage[] = [];
  const session = await page.context().newCDPSession(page);
  // What is not named here is as the engine has it by itself.
  const config: Partial<Config> = { autoAction };

  const evaluate = async (expression: string, contextId?: number): Promise<unknown> => {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result } = await session.send('Runtime.evaluate', contextId ? { ...options, contextId } : options);
    return result.value;
  };

  const answerTo = async (message: ContentScriptMessage): Promise<BackgroundMessage | undefined> => {
    switch (message.type) {
      case 'init':
        return { type: 'initResp', config: config as Config, rules: { autoconsent: [...rules] } };
      case 'eval':
        // In the page's own world.
        return { type: 'evalResp', id: message.id, result: await evaluate(message.code) };
      case 'autoconsentDone':
        return messages.some((told) => told.type === 'optOutResult' && told.scheduleSelfTest)
          ? { type: 'selfTest' }
          : undefined;
      default:
        return undefined;
    }
  };

  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== SEND) return;
    const message: ContentScriptMessage = JSON.parse(payload);
    messages.push(message);
    void answerTo(message)
      .then((answer) => answer && evaluate(`autoconsentReceiveMessage(${JSON.stringify(answer)})`, executionContextId))
      // The page may have been left meanwhile.
      .catch(() => {});
  });
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: SEND, executionContextName: WORLD });
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: WORLD,
    runImmediately,
    source: `window.autoconsentSendMessage = async (message) => ${SEND}(JSON.stringify(message));
      ${await readFile(engine, 'utf8')}`,
  });

  return {
    told: (type) => messages.filter((message): message is Message<typeof type> => message.type === type),
    forget: () => {
      messages = [];
    },
  };
}
