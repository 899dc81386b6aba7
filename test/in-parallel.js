// Runs scripts of the workspace side by side; fails if one of them does. The last is seen at work, what the others say
// is printed when they are over.
import { spawn } from 'node:child_process';

const run = (script, index, { length }) =>
  new Promise((resolve) => {
    const seen = index === length - 1 ? 'inherit' : 'pipe';
    const child = spawn('npm', ['run', '--silent', script], {
      shell: process.platform === 'win32',
      stdio: ['inherit', seen, seen],
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });

const codes = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = Math.max(...codes);
