// Search and HiGHS side by side: who should do what of the catalogue, and which trainings to choose for 50 people.

import { planTraining, type TrainingOptions, type TrainingPlan } from '@work-elements/optimise';
import { highsSolver } from '@work-elements/optimise/highs';
import {
  compared,
  cpuSeconds,
  medianOf,
  proved,
  searched,
  solvedAlone,
} from '../../packages/optimise/test/support/real-catalogue.js';
import { everyModel, staffOf } from '../../packages/optimise/test/support/staff.js';

console.log('\nWho should do what: levels to climb; search with ten seeds, HiGHS until it has proved, CPU seconds');
for (const count of [3, 6, 12, 22, 50]) {
  const { values, seconds } = await searched(count, 0);
  const best = await proved(count);
  console.log(
    `${count} people: HiGHS ${best.value}${best.proved ? ', proved' : `, bound ${best.bound}`} in ` +
      `${best.seconds.toFixed(1)} s;`,
    `search ${compared(values, best.value)}, ${seconds.toFixed(1)} s a seed (${values.join(' ')})`,
  );
}

console.log('\nThe same with hand-offs at a weight of 2; HiGHS stopped after 20 CPU seconds');
for (const count of [3, 6, 12, 22, 50]) {
  const { values, seconds } = await searched(count, 2);
  const { value, bound, seconds: used } = await solvedAlone(count, 2, 20);
  console.log(
    `${count} people: HiGHS ${value}, bound ${bound}, in ${used.toFixed(1)} CPU s;`,
    `search ${compared(values, value)}, ${seconds.toFixed(1)} s a seed (${values.join(' ')})`,
  );
}

console.log('\nTrainings of 50 people, coarse modules, one year of 36 hours: needs left');
const people = staffOf(50, 1);

/** A plan, and the median CPU seconds of three runs. */
const planned = async (options: TrainingOptions) => {
  const turn = async () => {
    const used = cpuSeconds();
    const plan = await planTraining({ people }, everyModel, options);
    return { plan, seconds: used() };
  };
  const turns = [await turn(), await turn(), await turn()] as const;
  return { plan: turns[0].plan, seconds: medianOf(turns.map(({ seconds }) => seconds)) };
};
const leftIn = ({ uncovered }: TrainingPlan): number => uncovered.reduce((sum, { count }) => sum + count, 0);

for (const moves of [0, 10_000, 100_000]) {
  const { plan, seconds } = await planned({ moves });
  console.log(`search, ${moves} moves: ${leftIn(plan)} of ${plan.scope.needs} in ${seconds.toFixed(1)} CPU s`);
}
const { plan, seconds } = await planned({ moves: 10_000, solver: highsSolver(), gap: 0.01 });
console.log(
  `with HiGHS to a gap of 1 %: ${leftIn(plan)}, bound ${plan.bound.uncovered}, in ${seconds.toFixed(1)} CPU s`,
);
