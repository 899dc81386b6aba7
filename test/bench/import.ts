// The cost of importing the core and its parts, compared with its dependencies: each in a process of its own, in turn,
// medians of CPU time.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const core = fileURLToPath(new URL('../../packages/core/', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(`${core}package.json`, 'utf8'));
const others = Object.keys(dependencies).filter((name) => name !== '@noble/hashes');
const first = "startJourney(models.validator, { learner: 'ada', objectives: ['a'] });";

const arms = {
  'nothing, Node alone': '',
  'the dependencies of the core': [...others, '@noble/hashes/sha2.js'].map((name) => `import '${name}';`).join(' '),
  'the core, as Node finds it': "import 'work-elements';",
  'the core, one file for each source file': "import './dist/index.js';",
  'the core, and a first journey': `import { models, startJourney } from 'work-elements'; ${first}`,
};

const taken = new Map<string, number[]>(Object.keys(arms).map((name) => [name, []]));
for (let turn = 0; turn < 11; turn++) {
  for (const [name, code] of Object.entries(arms)) {
    const program = `${code} const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: core, encoding: 'utf8' });
    taken.get(name)?.push(Number(out));
  }
}
console.log('\nImporting, CPU medians of processes of their own');
for (const [name, times] of taken) {
  const median = times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
  console.log(`  ${name.padEnd(48)} ${median.toFixed(0).padStart(6)} ms`);
}
