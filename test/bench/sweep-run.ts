// A planner-sized sweep, alone in a process, over a number of worker threads: prints the seconds from the first
// scenario to the last report.
import { scenarioGrid, sweep } from '@work-elements/simulate';

const workers = Number(process.argv[2]);
const grid = scenarioGrid(
  {
    id: 'school',
    title: 'School',
    model: 'validator',
    learners: { count: 600 },
    staff: [{ role: 'school-leader', count: 5 }],
  },
  { teacher: [18, 20, 22, 24, 26, 28], validator: [8, 9, 10, 11] },
);
const began = performance.now();
await sweep(grid, { replications: 10, workers });
console.log((performance.now() - began) / 1000);
