// What if two of nine teachers only validate and one leads? Both models are simulated with common random numbers.
import { compareScenarios, parseScenario } from '@work-elements/simulate';
import { withProgressBar } from './terminal/progress-bar.js';

const work = {
  learners: { count: 120, objectives: 8 },
  weeks: 36,
  outcomes: [{ work: 'deliver-activities/select', probabilities: { selected: 0.97, 'no-activity-fits': 0.03 } }],
};
const staff = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([role, count]) => ({ role, count, costPerHour: 36 }));
const apart = { teacher: 6, validator: 2, 'school-leader': 1 };
const scenarios = [
  parseScenario({
    ...work,
    id: 'together',
    title: 'Nine teachers do it all',
    model: 'single-teacher',
    staff: staff({ teacher: 9 }),
  }),
  parseScenario({
    ...work,
    id: 'apart',
    title: 'Six teach, two validate, one leads',
    model: 'validator',
    staff: staff(apart),
  }),
];

const { reports, differences } = await withProgressBar('Comparing', (onProgress) =>
  compareScenarios(scenarios, { seed: 1, replications: 10, explain: {}, onProgress }),
);
for (const { scenario, bottleneck } of reports) console.log(`${scenario.title}: ${bottleneck?.because}`);
console.log(`\nWhat changes with “${differences[0]?.title}”:`);
for (const { title, baseline, difference, clear } of differences[0]?.measures ?? []) {
  if (difference === null) continue;
  const [mean, low, high] = [difference.mean, difference.low ?? 0, difference.high ?? 0].map(
    (value) => `${value > 0 ? '+' : ''}${value.toFixed(1)}`,
  );
  console.log(`  ${title}: ${baseline?.mean.toFixed(1)} ${mean} (${low} to ${high})${clear ? '' : ', not clear'}`);
}
