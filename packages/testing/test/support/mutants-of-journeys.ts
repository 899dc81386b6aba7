import type { ImplementationModel, Journey, JourneyStep, WorkItem } from 'work-elements';
import { library, type Subject } from '../../src/index.js';
import type { Mutant } from './mutant.js';

function stayingWithOldRoles<RoleId extends string>(
  journey: Journey,
  model: ImplementationModel<RoleId>,
  event: { readonly id: string; readonly at: string },
): JourneyStep<RoleId>;
function stayingWithOldRoles(...given: Parameters<typeof library.reassignJourney>): JourneyStep {
  const [journey] = given;
  return { ...library.reassignJourney(...given), journey, reassigned: [], log: [] };
}

/** Bugs in journeys, their inboxes and their logs. */
export const mutantsOfJourneys: readonly Mutant[] = [
  {
    bug: 'a doubled work item',
    law: 'work-is-conserved',
    subject: {
      openWork: (journey, role) =>
        library.openWork(journey, role).flatMap((item) => (item.step === 'agree' ? [item, item] : [item])),
    },
  },
  {
    bug: 'work that closes unsaid',
    law: 'work-is-conserved',
    subject: {
      advanceJourney: (journey, event) => {
        const step = library.advanceJourney(journey, event);
        return { ...step, closed: step.closed.slice(1) };
      },
    },
  },
  {
    bug: 'cases that are in nobody’s inbox',
    law: 'never-stuck',
    subject: {
      openWork: (journey, role) => library.openWork(journey, role).filter((item) => item.subject.kind !== 'case'),
    },
  },
  {
    bug: 'an outcome offered that does not work',
    law: 'never-stuck',
    subject: {
      openWork: (journey, role) =>
        library
          .openWork(journey, role)
          .map((item): WorkItem => ({ ...item, outcomes: [...item.outcomes, 'vanished'] })),
    },
  },
  {
    bug: 'something besides the events has a say',
    law: 'events-decide',
    subject: (() => {
      let calls = 0;
      return {
        advanceJourney: (journey: Journey, event: Parameters<Subject['advanceJourney']>[1]) => {
          calls += 1;
          const step = library.advanceJourney(journey, event);
          return {
            ...step,
            journey: {
              ...step.journey,
              counts: { ...step.journey.counts, items: step.journey.counts.items + (calls % 2) },
            },
          };
        },
      };
    })(),
  },
  {
    bug: 'waiting signals lost in saving',
    law: 'saving-changes-nothing',
    subject: {
      restoreJourney: (model, saved) => {
        const journey = library.restoreJourney(model, saved);
        const emptied = (runs: Journey['learner']['runs']) =>
          Object.fromEntries(Object.entries(runs).map(([id, run]) => [id, { ...run, waiting: [] }]));
        return { ...journey, objectives: journey.objectives.map((each) => ({ ...each, runs: emptied(each.runs) })) };
      },
    },
  },
  {
    bug: 'an event taken twice',
    law: 'twice-is-once',
    subject: { advanceJourney: (journey, event) => ({ ...library.advanceJourney(journey, event), repeated: false }) },
  },
  {
    bug: 'an advanced objective that is in progress again',
    law: 'objectives-stand-somewhere',
    subject: {
      objectiveStatuses: (journey) =>
        Object.fromEntries(
          Object.entries(library.objectiveStatuses(journey)).map(([id, status]) => [
            id,
            status === 'withdrawn' && journey.counts.items % 2 === 0 ? 'in-progress' : status,
          ]),
        ),
    },
  },
  {
    bug: 'prerequisites that never open anything',
    law: 'objectives-stand-somewhere',
    subject: {
      objectiveStatuses: (journey) => {
        const statuses = library.objectiveStatuses(journey);
        return Object.fromEntries(
          journey.objectives.map(({ id, requires }) => [
            id,
            requires.length > 0 && statuses[id] !== 'withdrawn' ? 'blocked' : (statuses[id] ?? 'blocked'),
          ]),
        );
      },
    },
  },
  {
    bug: 'anybody may end anything',
    law: 'only-the-responsible',
    subject: {
      advanceJourney: (journey, event) => {
        if (event.type !== 'work.ended') return library.advanceJourney(journey, event);
        const item = library.openWork(journey).find(({ id }) => id === event.workItem);
        return library.advanceJourney(journey, { ...event, by: item?.responsible[0] ?? event.by });
      },
    },
  },
  {
    bug: 'open work that stays with its old roles',
    law: 'reassigning-loses-nothing',
    subject: {
      reassignJourney: stayingWithOldRoles,
    },
  },
  {
    bug: 'a change of artifacts that nobody is told',
    law: 'inbox-follows-steps',
    subject: { advanceJourney: (journey, event) => ({ ...library.advanceJourney(journey, event), changed: [] }) },
  },
  {
    bug: 'suspended work that stays in the inbox',
    law: 'inbox-follows-steps',
    subject: { advanceJourney: (journey, event) => ({ ...library.advanceJourney(journey, event), suspended: [] }) },
  },
  {
    bug: 'a part that is not stored though it changed',
    law: 'parts-are-enough',
    subject: {
      journeyParts: (journey, options) => {
        const parts = library.journeyParts(journey, options);
        return options?.since === undefined ? parts : { ...parts, objectives: parts.objectives.slice(1) };
      },
    },
  },
  {
    bug: 'an inbox by role that has what the role answers for',
    law: 'inbox-by-role',
    subject: {
      openWork: (journey, role) =>
        library
          .openWork(journey)
          .filter((item) => role === undefined || item.responsible.includes(role) || item.accountable.includes(role)),
    },
  },
  {
    bug: 'an appeal that is noted and not heard',
    law: 'appeals-are-heard',
    subject: {
      advanceJourney: (journey, event) => {
        const step = library.advanceJourney(journey, event);
        return event.type === 'appeal.raised' ? { ...step, opened: [] } : step;
      },
    },
  },
  {
    bug: 'a policy that is never checked',
    law: 'faults-are-found',
    subject: {
      checkModel: (model) => library.checkModel(model).filter(({ policy }) => policy !== 'eligible-performers'),
    },
  },
  {
    bug: 'a misspelt step that is let through',
    law: 'faults-are-found',
    subject: {
      safeParseModel: (input) => {
        const parsed = library.safeParseModel(input);
        const issues = parsed.success ? [] : parsed.issues.filter(({ code }) => code !== 'unknown-step');
        return parsed.success || issues.length > 0 ? parsed : { success: true, data: library.models.validator };
      },
    },
  },
  {
    bug: 'an XES log without what was taken back',
    law: 'logs-lose-nothing',
    subject: {
      xesEvents: (journey) =>
        library.xesEvents(journey).filter((event) => event['lifecycle:transition'] !== 'withdraw'),
    },
  },
  {
    bug: 'a table that leaves out its last line',
    law: 'logs-lose-nothing',
    subject: { journeyTable: (journey) => library.journeyTable(journey).replace(/.*\n$/, '') },
  },
  {
    bug: 'the person never reaches the log',
    law: 'logs-keep-people',
    subject: {
      advanceJourney: (journey, event) => {
        const step = library.advanceJourney(journey, event);
        return { ...step, log: step.log.map((entry) => ({ ...entry, resource: null })) };
      },
    },
  },
  {
    bug: 'a reassignment by event that tells nobody',
    law: 'reassigning-by-event',
    subject: {
      advanceJourney: (journey, event) => {
        const step = library.advanceJourney(journey, event);
        return event.type === 'model.reassigned' ? { ...step, reassigned: [] } : step;
      },
    },
  },
];
