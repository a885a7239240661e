import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {string} file */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Every program of these names on the path, then those of these places that are there.
 * @param {readonly string[]} names
 * @param {readonly string[]} [places]
 * @returns {string[]}
 */
export function findPrograms(names, places = []) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...places].filter((file) => file && isProgram(file));
}

/**
 * The program that an environment variable names, if it does.
 * @param {string} variable
 * @returns {string | undefined}
 */
export function namedProgram(variable) {
  const named = process.env[variable];
  if (!named) return undefined;
  if (!isProgram(named)) throw new Error(`${variable} is "${named}", which is not a program that can be run.`);
  return named;
}
