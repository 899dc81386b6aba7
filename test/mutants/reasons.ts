import { editReasons } from './reasons/edits.js';
import { modelReasons } from './reasons/model.js';
import { processReasons } from './reasons/process.js';
import type { Reason } from './reasons/reason.js';
import { scenarioReasons } from './reasons/scenario.js';
import { timeReasons } from './reasons/time.js';

/** The surviving mutants, in the order of the folders. */
export const reasons: readonly Reason[] = [
  ...editReasons,
  ...modelReasons,
  ...processReasons,
  ...scenarioReasons,
  ...timeReasons,
];
