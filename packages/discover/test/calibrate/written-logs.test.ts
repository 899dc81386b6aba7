import { toCsv, toXes } from '@work-elements/report';
import { parseScenario } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { type Calibration, calibrate, collectEvents, type EventLog, readLogCsv, readXes } from '../../src/index.js';
import { simulatedEvents } from '../support/simulated.js';

const scenario = parseScenario({
  id: 'school',
  title: 'School',
  model: 'ai-tutor-guide',
  learners: { count: 20, objectives: 3 },
  staff: [
    { role: 'guide', count: 2 },
    { role: 'accountable-educator', count: 2 },
    { role: 'school-leader', count: 1 },
  ],
});

const figures = ({ fits, scenario: found }: Calibration) => ({
  minutes: fits.durations.map(({ step, n, mean }) => [step, n, Math.round(10 * mean.value)]),
  calendars: fits.calendars.map(({ of }) => of),
  staff: found.staff.map(({ role, count }) => [role, count]),
  people: found.people,
});

test('a log that was written and read again gives the figures of the log as it was', async () => {
  const events = await simulatedEvents(scenario, 3);
  const expected = figures(calibrate(collectEvents(events), scenario));
  const practise = expected.minutes.find(([step]) => step === 'experience-activities/practise')?.[2];
  // Triangular from 60 to 300 minutes, mostly 120.
  expect(Number(practise)).toBeGreaterThan(1400);
  const written: readonly EventLog[] = [await readLogCsv(toCsv(events)), await readXes(toXes(events))];
  for (const log of written) expect(figures(calibrate(log, scenario))).toEqual(expected);
});
