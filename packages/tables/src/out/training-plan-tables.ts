import type { TrainingTables } from '@work-elements/optimise';
import { expectShape } from 'work-elements';
import { type Table, tableOf } from '../write/table.js';

const PARTS = [
  'modules',
  'sessions',
  'places',
  'uncovered',
  'years',
] as const satisfies readonly (keyof TrainingTables)[];

/**
 * A training plan as tables to write: modules, sessions, places, what stays uncovered, and years.
 *
 * @param tables - As returned by `trainingTables` of `@work-elements/optimise`.
 *
 * @example
 * ```ts
 * import { planTraining, trainingTables } from '@work-elements/optimise';
 * import { trainingPlanTables } from '@work-elements/tables';
 * import { models } from 'work-elements';
 *
 * const roles = [{ model: 'validator', role: 'validator', count: 2 }];
 * const plan = await planTraining({ roles }, [models.validator], { moves: 500 });
 * console.log(trainingPlanTables(trainingTables(plan)).map(({ name }) => name).join()); // Modules,Sessions,Places,Uncovered,Years
 * ```
 *
 * @public
 */
export const trainingPlanTables = (tables: TrainingTables): readonly Table[] => {
  expectShape(tables, 'trainingPlanTables', { parts: PARTS, from: 'trainingTables' });
  return [
    tableOf('Modules', tables.modules),
    tableOf('Sessions', tables.sessions),
    tableOf('Places', tables.places),
    tableOf('Uncovered', tables.uncovered),
    tableOf('Years', tables.years),
  ];
};
