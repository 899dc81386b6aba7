// Search and HiGHS side by side: who should do what of the catalogue, and which trainings to choose for 50 people.

import { planTraining } from '@work-elements/optimise';
import { highsSolver } from '@work-elements/optimise/highs';
import { compared, proved, searched, solvedAlone } from '../../packages/optimise/test/support/real-catalogue.js';
import { everyModel, staffOf } from '../../packages/optimise/test/support/staff.js';

console.log('\nWho should do what: levels to climb; search with ten seeds, HiGHS until it has proved, CPU seconds');
for (const count of [3, 6, 12, 22, 50]) {
  const { values, seconds } = await searched(count, 0);
  const best = await proved(count, 600_000);
  console.log(
    `${count} people: HiGHS ${best.value}${best.proved ? ', proved' : `, bound ${best.bound}`} in ` +
      `${best.seconds.toFixed(1)} s;`,
    `search ${compared(values, best.value)}, ${seconds.toFixed(1)} s a seed (${values.join(' ')})`,
  );
}

console.log('\nThe same with hand-offs at a weight of 2; HiGHS stopped after 20 s');
for (const count of [3, 6, 12, 22, 50]) {
  const { values, seconds } = await searched(count, 2);
  const { value, bound, seconds: used } = await solvedAlone(count, 2, 20_000);
  console.log(
    `${count} people: HiGHS ${value}, bound ${bound}, in ${used.toFixed(1)} CPU s;`,
    `search ${compared(values, value)}, ${seconds.toFixed(1)} s a seed (${values.join(' ')})`,
  );
}

console.log('\nTrainings of 50 people, coarse modules, one year of 36 hours: needs left');
const people = staffOf(50, 1);
for (const moves of [0, 10_000, 100_000]) {
  const before = process.cpuUsage().user;
  const plan = await planTraining({ people }, everyModel, { moves });
  const left = plan.uncovered.length;
  console.log(
    `search, ${moves} moves: ${left} of ${plan.scope.needs} in ` +
      `${((process.cpuUsage().user - before) / 1e6).toFixed(1)} CPU s`,
  );
}
const before = process.cpuUsage().user;
const plan = await planTraining({ people }, everyModel, { moves: 10_000, solver: highsSolver(), gap: 0.01 });
console.log(
  `with HiGHS to a gap of 1 %: ${plan.uncovered.length}, bound ${plan.bound.uncovered}, in ` +
    `${((process.cpuUsage().user - before) / 1e6).toFixed(1)} CPU s`,
);
