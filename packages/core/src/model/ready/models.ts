import { disaggregatedFaculty } from './disaggregated-faculty.js';
import { flexBlend } from './flex-blend.js';
import { khanAcademyCoach } from './khan-academy-coach.js';
import { singleTeacher } from './single-teacher.js';
import { specialistTeam } from './specialist-team.js';
import { validator } from './validator.js';

/**
 * Ready implementation models, from one teacher who does it all to a university with its work unbundled.
 *
 * @example
 * ```ts
 * import { models } from 'work-elements';
 *
 * for (const model of Object.values(models)) console.log(`${model.title}: ${model.summary}`);
 * ```
 *
 * @public
 */
export const models = {
  singleTeacher,
  validator,
  flexBlend,
  khanAcademyCoach,
  specialistTeam,
  disaggregatedFaculty,
} as const;
