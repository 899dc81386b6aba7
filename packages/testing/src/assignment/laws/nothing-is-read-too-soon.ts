import { type ImplementationModel, processOf, processTable } from 'work-elements';
import { brokenIn, defineAssignmentLaw } from '../assignment-law.js';
import { arbitraryCourse } from '../course.js';
import { heldSteps } from '../cover.js';
import { comesWithTheLearner, refOf } from '../doers.js';
import { madeWithout } from '../made-without.js';
import { reduceCourse } from '../reduce.js';
import { aboutOf } from '../story.js';
import { joined, roleTitle, titlesOf } from '../titles.js';
import { walk } from '../walk.js';

/** @internal */
export const nothingIsReadTooSoon = defineAssignmentLaw({
  id: 'nothing-is-read-too-soon',
  sentence:
    'Every work item lists the roles to be consulted when it opens, and what its step consumes has been made ' +
    'before, comes from outside, or can at least be made without that step.',
  cases: arbitraryCourse,
  reduce: reduceCourse,
  // Whom nobody can ask is known without a journey.
  always: ({ model, subject }, note) => {
    for (const { ref, consulted } of heldSteps(subject, model))
      for (const role of consulted) if (!isThere(model, role)) note(role, [], ref);
  },
  holds: (setting, course) => {
    const makes = new Map(processTable(processOf(setting.model)).steps.map(({ ref, step }) => [ref, step.produces]));
    walk(setting, course, (situation) => {
      const { journey, opened, done } = situation;
      const rows = new Map(setting.subject.raci(journey.model).map((row) => [`${row.element}/${row.step}`, row]));
      const open = new Map(setting.subject.openWork(journey).map((item) => [item.id, item]));
      for (const { id } of opened) {
        const item = open.get(id);
        if (item === undefined) continue;
        const consulted = rows.get(refOf(item))?.consulted ?? [];
        const missing = consulted.filter((role) => !item.consulted.includes(role));
        if (missing.length > 0) {
          brokenIn(
            situation,
            `“${item.title}”${aboutOf(item)} has opened, and does not say that ` +
              `${joined(missing.map((role) => roleTitle(journey.model, role)))} ` +
              `${missing.length === 1 ? 'is' : 'are'} to be consulted.`,
          );
        }
        const made = new Set(done.flatMap(({ work }) => makes.get(work) ?? []));
        for (const { artifact, refs } of item.reads) {
          if (refs.length > 0 || made.has(artifact) || madeWithout(setting.model, refOf(item)).has(artifact)) continue;
          brokenIn(
            situation,
            `“${item.title}”${aboutOf(item)} has opened and is to read “${artifact}”, which nobody has made, nor ` +
              'can make before it is done.',
          );
        }
      }
    });
  },
  finding: ({ model }, role, _, work) =>
    `${roleTitle(model, role)} is to be consulted on ${titlesOf(model, work)}, and nobody holds that role.`,
});

/** Whether somebody can be consulted: the learner and their family always can, others if a person holds the role. */
const isThere = ({ roles, people }: ImplementationModel, id: string): boolean => {
  const role = roles.find((each) => each.id === id);
  return role !== undefined && (comesWithTheLearner(role) || people.some((person) => person.roles.includes(id)));
};
