import { type Journey, openWork, parseModel, startJourney } from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';

const element = (id: string, title: string, states: object, steps: readonly object[], more: object = {}) => ({
  id,
  title,
  machine: { initial: Object.keys(states)[0], states },
  steps,
  ...more,
});

/** The model of {@link court} as it is written. */
export const courtInput = {
  id: 'court',
  title: 'Court',
  process: {
    elements: [
      element(
        'ask',
        'Asking',
        { asking: { on: { asked: 'gone', dropped: 'gone' } }, gone: { type: 'final' } },
        [{ id: 'asking', title: 'Ask', produces: ['letter'] }],
        { subject: 'learner' },
      ),
      element(
        'judge',
        'Judging',
        {
          idle: { on: { try: 'judging', recognise: 'recognising' } },
          judging: { on: { passed: 'decided', failed: 'decided' } },
          recognising: { on: { recognised: 'over' } },
          decided: { on: { appeal: 'hearing', close: 'over' } },
          hearing: { on: { stands: 'decided', changed: 'over' } },
          over: { type: 'final' },
        },
        [
          { id: 'judging', title: 'Judge', people: 2, consumes: ['evidence'], produces: ['ruling'] },
          { id: 'recognising', title: 'Recognise', consumes: ['letter'] },
          { id: 'hearing', title: 'Hear', consumes: ['ruling'] },
        ],
      ),
      element(
        'talk',
        'Talk',
        {
          raised: { on: { raise: 'talking' } },
          talking: { on: { calmed: 'closing', drop: 'over' } },
          closing: { on: { closed: 'over' } },
          over: { type: 'final' },
        },
        [{ id: 'talking', outcomes: ['calmed'] }, { id: 'closing' }],
        { subject: 'case', receives: ['raise', 'drop'] },
      ),
    ],
    routes: [{ from: 'ask', on: 'asked', to: 'judge', send: 'try', artifact: 'letter' }],
    entries: [
      { on: 'appeal-raised', to: 'judge', send: 'appeal' },
      { on: 'mastery-claimed', to: 'judge', send: 'try' },
      { on: 'recognition-requested', to: 'judge', send: 'recognise' },
      { on: 'evidence-shared', to: 'judge', send: 'try' },
      { on: 'exception-raised', to: 'talk', send: 'raise' },
      { on: 'exception-withdrawn', to: 'talk', send: 'drop' },
    ],
  },
  roles: [
    {
      id: 'judge',
      title: 'Judge',
      actors: ['onsite-educator'],
      responsible: ['ask', 'judge/judging', 'judge/recognising'],
    },
    { id: 'head', title: 'Head', actors: ['onsite-educator'], responsible: ['judge/hearing', 'talk'] },
    { id: 'guest', title: 'Guest', actors: ['learner'], informed: ['judge'] },
  ],
};

const objectives = ['one', 'two', { id: 'three', requires: ['one'] }] as const;

/**
 * A journey in a process in which two people judge together, the learner may appeal, and something shown elsewhere may
 * be recognised; a third objective waits for the first.
 */
export const court: Journey = startJourney(parseModel(courtInput), { learner: 'ada', objectives, at: AT });

/** The same in a process that has none of these, or whatever else is said of it. */
export const courtWith = (process: object, more: object = {}): Journey =>
  startJourney(parseModel({ ...courtInput, ...more, process: { ...courtInput.process, ...process } }), {
    learner: 'ada',
    objectives,
    at: AT,
  });

/** Sends an event to a journey in court. */
export const inCourt = stepping('c');

/** Ends the work that is open on a step, of an objective if it is named, by whoever does it. */
export const ended = (journey: Journey, step: string, outcome: string, more: object = {}, subject?: string) => {
  const item = openWork(journey).find(
    (each) => each.step === step && (subject === undefined || each.subject.id === subject),
  );
  return inCourt(journey, { type: 'work.ended', workItem: item?.id, outcome, by: item?.responsible[0], ...more });
};

/** Two objectives that are being judged. */
export const judging: Journey = ended(court, 'asking', 'asked').journey;

/** The same, once the first of them has been decided by two judges, Pat and Sam. */
export const decided: Journey = ended(judging, 'judging', 'failed', { person: 'pat', with: 'sam' }, 'one').journey;
