import { aiTutorGuide } from './ai-tutor-guide.js';
import { bigPicture } from './big-picture.js';
import { collegeForAmerica } from './college-for-america.js';
import { disaggregatedFaculty } from './disaggregated-faculty.js';
import { flexBlend } from './flex-blend.js';
import { khanAcademyCoach } from './khan-academy-coach.js';
import { lindsay } from './lindsay.js';
import { localAssessment } from './local-assessment.js';
import { microschool } from './microschool.js';
import { singleTeacher } from './single-teacher.js';
import { specialistTeam } from './specialist-team.js';
import { summitLearning } from './summit-learning.js';
import { tutoringPartner } from './tutoring-partner.js';
import { validator } from './validator.js';

/**
 * Ready implementation models, from one teacher who does everything to a university that has unbundled the work. Each
 * is read on first use.
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
  get singleTeacher() {
    return singleTeacher();
  },
  get validator() {
    return validator();
  },
  get flexBlend() {
    return flexBlend();
  },
  get khanAcademyCoach() {
    return khanAcademyCoach();
  },
  get specialistTeam() {
    return specialistTeam();
  },
  get disaggregatedFaculty() {
    return disaggregatedFaculty();
  },
  get collegeForAmerica() {
    return collegeForAmerica();
  },
  get summitLearning() {
    return summitLearning();
  },
  get bigPicture() {
    return bigPicture();
  },
  get localAssessment() {
    return localAssessment();
  },
  get lindsay() {
    return lindsay();
  },
  get tutoringPartner() {
    return tutoringPartner();
  },
  get microschool() {
    return microschool();
  },
  get aiTutorGuide() {
    return aiTutorGuide();
  },
};
