// 100,000 random events over random models: nothing lost, no invariant broken. `npm run soak`; SOAK_EVENTS and FC_SEED
// change it.
import { soak } from './soak-run.js';

const events = Number(process.env.SOAK_EVENTS ?? 100_000);
const seed = Number(process.env.FC_SEED ?? 20130603);
const started = performance.now();
let shown = 0;
const report = soak({
  events,
  seed,
  onProgress: (done) => {
    if (done - shown < events / 10) return;
    shown = done;
    console.log(`  ${done} events, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  },
});
console.log(
  `${report.events} events in ${report.journeys} journeys under ${report.models} models, seed ${seed}: nothing ` +
    'lost, no invariant broken',
);
console.log(
  `settled ${report.settled}, withdrawn ${report.withdrawn}; work items opened ${report.opened}, closed ` +
    `${report.closed}, still open ${report.open}`,
);
