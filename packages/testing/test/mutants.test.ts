import { describe, expect, test } from 'vitest';
import type { ImplementationModel, Journey, JourneyStep, Level, WorkItem } from 'work-elements';
import { arbitraryModel, laws, library, type Subject } from '../src/index.js';

const SEED = Number(process.env.FC_SEED ?? 20130603);

function stayingWithOldRoles<RoleId extends string>(
  journey: Journey,
  model: ImplementationModel<RoleId>,
  event: { readonly id: string; readonly at: string },
): JourneyStep<RoleId>;
function stayingWithOldRoles(...given: Parameters<typeof library.reassignJourney>): JourneyStep {
  const [journey] = given;
  return { ...library.reassignJourney(...given), journey, reassigned: [], log: [] };
}

/** Bugs planted in the library, each with a law that must catch it. */
const mutants: readonly { readonly bug: string; readonly law: string; readonly subject: Partial<Subject> }[] = [
  { bug: 'a step dropped from the matrix', law: 'every-step-once', subject: { raci: (model) => library.raci(model).slice(0, -1) } },
  {
    bug: 'two who answer for one step',
    law: 'one-answers',
    subject: { raci: (model) => library.raci(model).map((row) => ({ ...row, accountable: [...row.accountable, 'learner'] })) },
  },
  {
    bug: 'a step’s assignment added to its element’s instead of winning over it',
    law: 'step-wins',
    subject: {
      raci: (model) =>
        library.raci(model).map((row) => ({
          ...row,
          responsible: [
            ...new Set([...row.responsible, ...model.roles.filter((role) => role.responsible.includes(row.element)).map(({ id }) => id)]),
          ],
        })),
    },
  },
  {
    bug: 'nobody accountable by being alone responsible',
    law: 'step-wins',
    subject: {
      raci: (model) =>
        library.raci(model).map((row) => ({
          ...row,
          accountable: model.roles.filter((role) => role.accountable.includes(`${row.element}/${row.step}`)).map(({ id }) => id),
        })),
    },
  },
  {
    bug: 'whom to consult lost in writing',
    law: 'text-round-trip',
    subject: {
      formatModel: (model, format) =>
        library.formatModel({ ...model, roles: model.roles.map((role) => ({ ...role, consulted: [] })) }, format),
    },
  },
  {
    bug: 'a level off by one',
    law: 'reasons-hold',
    subject: { deriveProfiles: profilesWith((each) => ({ ...each, level: each.level > 1 ? lower(each.level) : 2 })) },
  },
  {
    bug: 'a competency without its reason',
    law: 'reasons-hold',
    subject: { deriveProfiles: profilesWith((each) => ({ ...each, because: [] })) },
  },
  {
    bug: 'those who are informed forgotten',
    law: 'nothing-missing',
    subject: {
      deriveProfiles: (model) => library.deriveProfiles({ ...model, roles: model.roles.map((role) => ({ ...role, informed: [] })) }),
    },
  },
  {
    bug: 'a learner asked for what an educator does',
    law: 'asked-of-its-holder',
    subject: {
      deriveProfiles: (model) => {
        const [first, ...others] = library.deriveProfiles(model);
        return first === undefined ? [] : [first, ...others.map((profile) => ({ ...profile, competencies: first.competencies }))];
      },
    },
  },
  {
    bug: 'a badge for an information system',
    law: 'asked-of-its-holder',
    subject: { badge: (model, _, level) => library.badge<string>(model, 'learner', level) },
  },
  {
    bug: 'whoever is supervised asked for as much as whoever answers',
    law: 'asked-of-its-holder',
    subject: {
      deriveProfiles: (model) => library.deriveProfiles({ ...model, levels: { ...model.levels, supervised: model.levels.responsible } }),
    },
  },
  {
    bug: 'a hand-off from a role to itself',
    law: 'handoffs-between-roles',
    subject: { handoffs: (model) => library.handoffs(model).map((each) => ({ ...each, to: { ...each.to, role: each.from.role } })) },
  },
  { bug: 'a dropped hand-off', law: 'no-handoff-lost', subject: { handoffs: (model) => library.handoffs(model).slice(1) } },
  {
    bug: 'evidence that is never handed over',
    law: 'no-handoff-lost',
    subject: { handoffs: (model) => library.handoffs(model).filter(({ artifact }) => artifact !== 'evidence') },
  },
  {
    bug: 'whoever receives is not taught to challenge',
    law: 'both-ends-prepared',
    subject: {
      deriveProfiles: (model) =>
        library.deriveProfiles(model).map((profile) => ({
          ...profile,
          competencies: profile.competencies.filter(({ competency }) => !competency.id.endsWith('-challenge')),
        })),
    },
  },
  {
    bug: 'competencies cut off where a role has many',
    law: 'more-work-more-competencies',
    subject: {
      deriveProfiles: (model) =>
        library
          .deriveProfiles(model)
          .map((profile) => (profile.breadth.steps > 20 ? { ...profile, competencies: profile.competencies.slice(-30) } : profile)),
    },
  },
  {
    bug: 'Expert without support of peers',
    law: 'levels-are-earned',
    subject: {
      awardLevel: (evidence) => {
        const awarded = library.awardLevel(evidence);
        return awarded.level === 3 && evidence.some(({ kind }) => kind === 'increased-achievement') ? { ...awarded, level: 4 } : awarded;
      },
    },
  },
  {
    bug: 'much analysis taken for planning',
    law: 'levels-are-earned',
    subject: {
      awardLevel: (evidence) => {
        const awarded = library.awardLevel(evidence);
        return awarded.level === 1 && evidence.length > 3 ? { ...awarded, level: 2 } : awarded;
      },
    },
  },
  {
    bug: 'only the last evidence counted',
    law: 'evidence-never-harms',
    subject: { awardLevel: (evidence) => library.awardLevel(evidence.slice(-1)) },
  },
  {
    bug: 'a badge that does not name its model',
    law: 'badges-name-the-role',
    subject: { badge: (model, role, level) => ({ ...library.badge(model, role, level), title: `${level} ${role}` }) },
  },
  {
    bug: 'a plan that begins with doing',
    law: 'gaps-are-what-is-missing',
    subject: {
      assessReadiness: (person, profile) => {
        const readiness = library.assessReadiness(person, profile);
        return { ...readiness, plan: readiness.plan.toReversed() };
      },
    },
  },
  {
    bug: 'a gap counted one short',
    law: 'gaps-are-what-is-missing',
    subject: {
      assessReadiness: (person, profile) => {
        const readiness = library.assessReadiness(person, profile);
        return { ...readiness, competencies: readiness.competencies.map((each) => ({ ...each, gap: Math.max(0, each.gap - 1) })) };
      },
    },
  },
  {
    bug: 'an undo that forgets its last patch',
    law: 'undo-restores',
    subject: { applyEdit: (model, patches) => library.applyEdit(model, patches.slice(0, -1)) },
  },
  {
    bug: 'a new object for an edit that changes nothing',
    law: 'idle-edit-is-no-edit',
    subject: {
      editModel: (model, recipe) => {
        const edit = library.editModel(model, recipe);
        return { ...edit, model: { ...edit.model } };
      },
    },
  },
  {
    bug: 'work that is copied instead of moved',
    law: 'moving-touches-only-neighbours',
    subject: {
      moveWork: (model, move) => {
        const moved = library.moveWork(model, move);
        return library.editModel(moved.model, (draft) => {
          for (const role of draft.roles) {
            const ref = `${move.element}/${move.step ?? library.raci(model).find((row) => row.element === move.element)?.step}`;
            if ((role.id === move.from || role.id === move.to) && !role.responsible.includes(ref)) role.responsible.push(ref);
          }
        });
      },
    },
  },
  {
    bug: 'a merge that forgets who is told',
    law: 'split-and-merge',
    subject: {
      mergeRoles: (model, merge) => {
        const merged = library.mergeRoles(model, merge);
        return library.editModel(merged.model, (draft) => {
          for (const role of draft.roles) if (role.id === merge.into) role.informed = [];
        });
      },
    },
  },
  {
    bug: 'a doubled work item',
    law: 'work-is-conserved',
    subject: {
      openWork: (journey, role) => library.openWork(journey, role).flatMap((item) => (item.step === 'agree' ? [item, item] : [item])),
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
    subject: { openWork: (journey, role) => library.openWork(journey, role).filter((item) => item.subject.kind !== 'case') },
  },
  {
    bug: 'an outcome offered that does not work',
    law: 'never-stuck',
    subject: {
      openWork: (journey, role) =>
        library.openWork(journey, role).map((item): WorkItem => ({ ...item, outcomes: [...item.outcomes, 'vanished'] })),
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
            journey: { ...step.journey, counts: { ...step.journey.counts, items: step.journey.counts.items + (calls % 2) } },
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
    subject: { checkModel: (model) => library.checkModel(model).filter(({ policy }) => policy !== 'eligible-performers') },
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
      xesEvents: (journey) => library.xesEvents(journey).filter((event) => event['lifecycle:transition'] !== 'withdraw'),
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

type Derived = ReturnType<Subject['deriveProfiles']>[number]['competencies'][number];

function profilesWith(change: (derived: Derived) => Derived): Subject['deriveProfiles'] {
  return (model) => library.deriveProfiles(model).map((profile) => ({ ...profile, competencies: profile.competencies.map(change) }));
}

const lower = (level: Level): Level => (level === 4 ? 3 : level === 3 ? 2 : 1);

describe('a planted bug is caught', () => {
  for (const { bug, law: id, subject } of mutants) {
    test(`${bug}, by ${id}`, () => {
      const law = laws.find((each) => each.id === id);
      const result = law?.try(arbitraryModel(), { numRuns: 400, seed: SEED, shrink: false, subject: { ...library, ...subject } });
      expect(result?.holds).toBe(false);
      expect(result?.counterexample?.message).not.toBe('');
    });
  }
});

test('each law catches at least one of them', () => {
  const catching = new Set(mutants.map(({ law }) => law));
  expect(laws.map(({ id }) => id).filter((id) => !catching.has(id))).toEqual([]);
});
