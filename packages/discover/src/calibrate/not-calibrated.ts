import type { Scenario } from '@work-elements/simulate';
import { counted, type Process } from 'work-elements';
import { listed } from '../discover/listed.js';
import { silentSteps } from '../discover/silent-steps.js';
import type { StepDurations } from './fit-steps.js';
import type { Fits } from './fits.js';
import { type Headcount, openHeadcounts } from './headcounts.js';
import type { StepEnds } from './outcome-counts.js';
import { lackingForSteps, lackingInLog, lackingObjectives, type ReadWork } from './whose-work.js';

/** What is left unchanged in a scenario, and why. @internal */
export const notCalibrated = (
  process: Process,
  scenario: Pick<Scenario, 'partners' | 'staff' | 'people'>,
  {
    durations,
    speeds,
    calendars,
    arrivals,
    objectives,
  }: Pick<Fits, 'durations' | 'speeds' | 'calendars' | 'arrivals' | 'objectives'>,
  work: ReadWork & {
    readonly ends: ReadonlyMap<string, StepEnds>;
    readonly otherOutcomes: readonly string[];
    readonly untold: readonly StepDurations[];
    readonly headcounts: readonly Headcount[];
  },
): Fits['notCalibrated'] => {
  const seen = new Set(durations.map(({ step }) => step));
  const silent = silentSteps(process);
  const unseen = process.elements
    .filter(({ subject }) => subject !== 'organization')
    .flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`))
    .filter((step) => !seen.has(step) && !silent.has(step));
  return [
    ...lackingInLog(work),
    ...lackingObjectives(process, objectives),
    ...openHeadcounts(scenario, work.headcounts),
    ...lackingForSteps(
      work,
      unseen.filter((step) => !work.untold.some((each) => each.step === step)),
    ),
    ...work.untold.map((each) => untoldEffort(each, seen.has(each.step))),
    ...unread(work.otherOutcomes),
    ...impossibleEnds(process, work.ends),
    ...unknownPace(work.ends),
    ...calendars.flatMap(({ of, doubt }) => (doubt === null ? [] : [{ what: `calendar of ${of}`, because: doubt }])),
    ...(arrivals.doubt === null ? [] : [{ what: 'arrivals', because: arrivals.doubt }]),
    ...speeds.flatMap(({ person, speed }) =>
      speed === null
        ? [{ what: `speed of ${person}`, because: 'nobody else did the same steps, or nobody did one twice' }]
        : [],
    ),
    ...scenario.partners.map(({ role }) => ({
      what: `partner ${role}`,
      because: 'a log shows when a partner answered, not how many days the partner takes by agreement',
    })),
    { what: 'costs, priorities, what happens when a shift ends', because: 'a log does not say' },
  ];
};

/** Steps whose durations do not determine a mean. */
const untoldEffort = (
  { step, role, ended, open }: StepDurations,
  hasOther: boolean,
): Fits['notCalibrated'][number] => ({
  what: `effort of ${step}${hasOther ? ` by ${role}` : ''}`,
  because:
    `${ended.length} of ${counted(ended.length + open.length, 'piece of work', 'pieces of work')} ended, too few ` +
    'to tell the mean: it would come out far longer than anything seen, or than a scenario allows',
});

/** The log’s own words for outcomes, which a discovered process does not know. */
const unread = (words: readonly string[]): Fits['notCalibrated'] =>
  words.length === 0
    ? []
    : [
        {
          what: `what the log calls outcomes (${listed(words)})`,
          because:
            'in a process read off a log, a step ends with what follows it, and the shares are those of what ' +
            'follows',
        },
      ];

/** Outcomes that the log names and the step does not have. */
const impossibleEnds = ({ elements }: Process, ends: ReadonlyMap<string, StepEnds>): Fits['notCalibrated'] =>
  elements.flatMap(({ id, steps }) =>
    steps.flatMap((step) => {
      const ref = `${id}/${step.id}`;
      const found = ends.get(ref);
      if (found === undefined || found.impossible.size === 0) return [];
      const [pieces, words] = [[...found.impossible.values()], [...found.impossible.keys()]];
      const count = pieces.reduce((sum, each) => sum + each, 0);
      const known = [...found.onPace, ...found.behind.map((each) => each.ends)];
      const all = known.reduce((sum, { total }) => sum + total, count + found.unknown);
      return [
        {
          what: `${count} of ${all} outcomes of ${ref}`,
          because: `the log ends them with ${listed(words)}, and the step ends with ${listed(step.outcomes)}`,
        },
      ];
    }),
  );

/** Steps whose outcomes depend on pace, where the log does not show it. */
const unknownPace = (ends: ReadonlyMap<string, StepEnds>): Fits['notCalibrated'] =>
  [...ends].flatMap(([step, { onPace, behind, unknown }]) => {
    if (behind.length === 0) return [];
    const late = behind.reduce((sum, each) => sum + each.ends.total, 0);
    const all = unknown + late + onPace.reduce((sum, { total }) => sum + total, 0);
    const what = `outcomes of ${step} once an objective is behind`;
    return [
      ...(late > 0 || unknown === all ? [] : [{ what, because: 'the log shows no objective that was behind then' }]),
      ...(unknown === 0
        ? []
        : [
            {
              what: `${unknown} of ${all} outcomes of ${step}`,
              because: 'the log does not show whether the objective concerned was behind',
            },
          ]),
    ];
  });
