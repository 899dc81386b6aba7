// The start-up cost of the command line: each command in a process of its own, in turn, medians of the CPU time of ten
// runs.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const TURNS = 10;

const arms: Readonly<Record<string, readonly string[]>> = {
  'nothing, Node alone': ['--eval', ''],
  'work-elements --help': ['packages/cli/dist/bin.js', '--help'],
  'work-elements check, a model': ['packages/cli/dist/bin.js', 'check', 'examples/models/validator.yaml'],
  'work-elements profile, a model': ['packages/cli/dist/bin.js', 'profile', 'examples/models/validator.yaml'],
};

/** The CPU time in milliseconds of a process and its children, as reported by the process when it exits. */
const cpuOf = (args: readonly string[]): number => {
  const told = `process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    process.stderr.write('CPU ' + (user + system) / 1000);
  })`;
  const preload = `data:text/javascript,${encodeURIComponent(told)}`;
  const program = `${process.execPath} --import "$PRELOAD" "$@" 2>&1 >/dev/null`;
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, PRELOAD: preload } } as const;
  return Number(/CPU ([\d.]+)/.exec(execFileSync('sh', ['-c', program, 'sh', ...args], options))?.[1]);
};

const taken = new Map<string, number[]>(Object.keys(arms).map((name) => [name, []]));
for (let turn = 0; turn < TURNS; turn++) {
  for (const [name, args] of Object.entries(arms)) taken.get(name)?.push(cpuOf(args));
}
console.log(`\nThe command line, CPU medians of ${TURNS} processes of their own`);
for (const [name, times] of taken) {
  const sorted = times.toSorted((one, other) => one - other);
  const median = ((sorted[TURNS / 2 - 1] ?? Number.NaN) + (sorted[TURNS / 2] ?? Number.NaN)) / 2;
  console.log(`  ${name.padEnd(48)} ${median.toFixed(0).padStart(6)} ms`);
}
