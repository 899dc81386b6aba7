// One district for one school year, alone in a process: how much time and memory it takes.
import { parseScenario, simulate } from '@work-elements/simulate';

const count = Number(process.argv[2]);
const share = count / 5000;
const scenario = parseScenario({
  id: 'district',
  title: 'District',
  model: 'flex-blend',
  learners: { count, objectives: 12, activeObjectives: 3 },
  staff: [
    { role: 'expectations-manager', count: Math.ceil(45 * share) },
    { role: 'teacher-of-record', count: Math.ceil(100 * share) },
    { role: 'online-provider', count: Math.ceil(8 * share) },
    { role: 'lab-coach', count: Math.ceil(20 * share) },
    { role: 'school-leader', count: Math.ceil(14 * share) },
  ],
  systems: [{ role: 'learning-platform', latencyMinutes: 1 }],
  outcomes: [
    {
      work: 'deliver-activities/select',
      probabilities: { selected: 0.59, 'teaching-first': 0.4, 'no-activity-fits': 0.01 },
    },
  ],
});
const began = performance.now();
const { events, advanced } = await simulate(scenario, { seed: 1, replications: 1 });
const seconds = (performance.now() - began) / 1000;
const peak = process.resourceUsage().maxRSS / 1024;
console.log(
  `${count.toLocaleString('en-US')} learners: ${events.toLocaleString('en-US')} events, ` +
    `${Math.round(advanced.mean).toLocaleString('en-US')} objectives advanced, ${seconds.toFixed(1)} s, ` +
    `${Math.round(events / seconds / 1000).toLocaleString('en-US')} thousand events/s, at most ` +
    `${Math.round(peak).toLocaleString('en-US')} MiB`,
);
