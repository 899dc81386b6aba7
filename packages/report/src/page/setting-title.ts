import type { CatalogueSetting } from 'work-elements';
import type { Language } from '../language/language.js';

const SETTINGS = {
  attempts: 'setAttempts',
  piecesOfEvidence: 'setPiecesOfEvidence',
  evidenceDays: 'setEvidenceDays',
  missedAppointments: 'setMissedAppointments',
  resultDays: 'setResultDays',
  feedbackDays: 'setFeedbackDays',
  recordDays: 'setRecordDays',
  alertDays: 'setAlertDays',
  caseDays: 'setCaseDays',
  appealDays: 'setAppealDays',
} as const satisfies Record<CatalogueSetting, string>;

const isKnown = (id: string): id is CatalogueSetting => Object.hasOwn(SETTINGS, id);

/** The title of a setting; for a user’s own setting, the words of its id. @internal */
export const settingTitle = (id: string, language: Language): string =>
  isKnown(id) ? language.say(SETTINGS[id]) : language.word(id);
