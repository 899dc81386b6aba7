import { learningProcess, responsibilitySchema } from 'work-elements';
import { ask, defineLaw } from '../law.js';

/** @internal */
export const nothingMissing = defineLaw({
  id: 'nothing-missing',
  sentence: 'A role needs every competency of every step it has something to do with, at no less than its responsibility asks for.',
  cases: (models) => models.map((model) => ({ model })),
  holds: ({ model }, { deriveProfiles, raci }) => {
    const base = model.process === undefined ? learningProcess.elements : model.process.elements;
    const elements = new Map([...base, ...model.elements].map((element) => [element.id, element.competencies]));
    const needs = new Map(
      deriveProfiles(model).map(({ role, competencies }) => [role, new Map(competencies.map((each) => [each.competency.id, each.level]))]),
    );
    for (const row of raci(model)) {
      const competencies = (elements.get(row.element) ?? []).filter(({ steps }) => steps === undefined || steps.includes(row.step));
      for (const letter of responsibilitySchema.options) {
        for (const role of row[letter]) {
          for (const { id } of competencies) {
            const level = needs.get(role)?.get(id) ?? 0;
            ask(
              level >= model.levels[letter],
              `${role} > ${id}`,
              `is at level ${level}, though ${role} is ${letter} for ${row.element}/${row.step}`,
            );
          }
        }
      }
    }
  },
});
