import { editReasons } from './reasons/edits.js';
import { eventReasons } from './reasons/events.js';
import { modelReasons } from './reasons/model.js';
import { processReasons } from './reasons/process.js';
import type { Reason } from './reasons/reason.js';
import { reportReasons } from './reasons/report.js';
import { savedReasons } from './reasons/saved.js';
import { scenarioReasons } from './reasons/scenario.js';
import { staffingReasons } from './reasons/staffing.js';
import { timeReasons } from './reasons/time.js';

/** The surviving mutants, in the order of the folders. */
export const reasons: readonly Reason[] = [
  ...editReasons,
  ...eventReasons,
  ...modelReasons,
  ...processReasons,
  ...reportReasons,
  ...savedReasons,
  ...scenarioReasons,
  ...staffingReasons,
  ...timeReasons,
];
