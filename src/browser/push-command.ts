import type { Command } from './api.js';

/** Runs a command once assent is ready, whether it has been loaded or not. An element named `assent` is passed over. */
export function pushCommand(command: Command): void {
  try {
    Object(window.assent).push(command);
  } catch {
    window.assent = [command];
  }
}
