import { own } from '../core/unchecked.js';
import type { Command } from './api.js';

/** Runs a command once assent is ready, whether it has been loaded or not. An element named `assent` is passed over. */
export function pushCommand(command: Command): void {
  const commands = own(window, 'assent');
  const push: unknown = Reflect.get(Object(commands), 'push');
  if (typeof push === 'function') Reflect.apply(push, commands, [command]);
  else window.assent = [command];
}
