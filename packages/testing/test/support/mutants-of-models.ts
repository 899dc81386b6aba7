import type { Level } from 'work-elements';
import { library, type Subject } from '../../src/index.js';
import type { Mutant } from './mutant.js';

/** Bugs in what is derived from models, and in edits. */
export const mutantsOfModels: readonly Mutant[] = [
  {
    bug: 'a step dropped from the matrix',
    law: 'every-step-once',
    subject: { raci: (model) => library.raci(model).slice(0, -1) },
  },
  {
    bug: 'two who answer for one step',
    law: 'one-answers',
    subject: {
      raci: (model) => library.raci(model).map((row) => ({ ...row, accountable: [...row.accountable, 'learner'] })),
    },
  },
  {
    bug: 'a step’s assignment added to its element’s instead of winning over it',
    law: 'step-wins',
    subject: {
      raci: (model) =>
        library.raci(model).map((row) => ({
          ...row,
          responsible: [
            ...new Set([
              ...row.responsible,
              ...model.roles.filter((role) => role.responsible.includes(row.element)).map(({ id }) => id),
            ]),
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
          accountable: model.roles
            .filter((role) => role.accountable.includes(`${row.element}/${row.step}`))
            .map(({ id }) => id),
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
      deriveProfiles: (model) =>
        library.deriveProfiles({ ...model, roles: model.roles.map((role) => ({ ...role, informed: [] })) }),
    },
  },
  {
    bug: 'a learner asked for what an educator does',
    law: 'asked-of-its-holder',
    subject: {
      deriveProfiles: (model) => {
        const [first, ...others] = library.deriveProfiles(model);
        return first === undefined
          ? []
          : [first, ...others.map((profile) => ({ ...profile, competencies: first.competencies }))];
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
      deriveProfiles: (model) =>
        library.deriveProfiles({ ...model, levels: { ...model.levels, supervised: model.levels.responsible } }),
    },
  },
  {
    bug: 'competencies cut off where a role has many',
    law: 'more-work-more-competencies',
    subject: {
      deriveProfiles: (model) =>
        library
          .deriveProfiles(model)
          .map((profile) =>
            profile.breadth.steps > 20 ? { ...profile, competencies: profile.competencies.slice(-30) } : profile,
          ),
    },
  },
  {
    bug: 'Expert without support of peers',
    law: 'levels-are-earned',
    subject: {
      awardLevel: (evidence) => {
        const awarded = library.awardLevel(evidence);
        return awarded.level === 3 && evidence.some(({ kind }) => kind === 'increased-achievement')
          ? { ...awarded, level: 4 }
          : awarded;
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
        return {
          ...readiness,
          competencies: readiness.competencies.map((each) => ({ ...each, gap: Math.max(0, each.gap - 1) })),
        };
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
            const first = library.raci(model).find((row) => row.element === move.element)?.step;
            const ref = `${move.element}/${move.step ?? first}`;
            if ((role.id === move.from || role.id === move.to) && !role.responsible.includes(ref))
              role.responsible.push(ref);
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
];

type Derived = ReturnType<Subject['deriveProfiles']>[number]['competencies'][number];

function profilesWith(change: (derived: Derived) => Derived): Subject['deriveProfiles'] {
  return (model) =>
    library.deriveProfiles(model).map((profile) => ({ ...profile, competencies: profile.competencies.map(change) }));
}

const lower = (level: Level): Level => (level === 4 ? 3 : level === 3 ? 2 : 1);
