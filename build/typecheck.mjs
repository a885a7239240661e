/*
 * Type-checks every tsconfig.json of the repository: a folder that compiles under rules of its own (the core without
 * the DOM, say) is found by itself.
 */
import { spawn } from 'node:child_process';
import { glob } from 'node:fs/promises';

const projects = (
  await Array.fromAsync(
    glob(['tsconfig.json', '{src,test,demo,bench}/**/tsconfig.json'], {
      // Those of packages are none of ours.
      exclude: (path) => path.endsWith('node_modules'),
    }),
  )
).sort();

function check(project) {
  return new Promise((resolve) => {
    const child = spawn('tsc', ['--noEmit', '--pretty', 'false', '-p', project], {
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

const results = await Promise.all(
  projects.map(async (project) => {
    const { ok, output } = await check(project);
    console.log(`${ok ? 'ok' : 'FAILED'}  ${project}\n${output}`.trim());
    return ok;
  }),
);
if (results.includes(false)) process.exitCode = 1;
