import {
  advanceJourney,
  applyEdit,
  assessReadiness,
  awardLevel,
  badge,
  checkModel,
  compareModels,
  deriveProfiles,
  editModel,
  formatModel,
  handoffs,
  mergeRoles,
  moveWork,
  objectiveStatuses,
  openWork,
  parseModelText,
  raci,
  reassignJourney,
  restoreJourney,
  saveJourney,
  splitRole,
  startJourney,
} from 'work-elements';

/**
 * What the laws are held against: the functions of the library. Put one of your own in the place of another to see that a law catches
 * what is wrong with it.
 *
 * @public
 */
export const library = {
  advanceJourney,
  applyEdit,
  assessReadiness,
  awardLevel,
  badge,
  checkModel,
  compareModels,
  deriveProfiles,
  editModel,
  formatModel,
  handoffs,
  mergeRoles,
  moveWork,
  objectiveStatuses,
  openWork,
  parseModelText,
  raci,
  reassignJourney,
  restoreJourney,
  saveJourney,
  splitRole,
  startJourney,
} as const;

/**
 * The functions that laws are held against.
 *
 * @public
 */
export type Subject = typeof library;
