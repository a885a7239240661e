#!/usr/bin/env node
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  environment: process.env,
});
