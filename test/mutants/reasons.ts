import { areaReasons } from './reasons/areas.js';
import { editReasons } from './reasons/edits.js';
import { engineReasons } from './reasons/engine.js';
import { eventReasons } from './reasons/events.js';
import { evidenceReasons } from './reasons/evidence.js';
import { journeyReasons } from './reasons/journeys.js';
import { modelReasons } from './reasons/model.js';
import { processReasons } from './reasons/process.js';
import { profileReasons } from './reasons/profiles.js';
import type { Reason } from './reasons/reason.js';
import { reportReasons } from './reasons/report.js';
import { savedReasons } from './reasons/saved.js';
import { scenarioReasons } from './reasons/scenario.js';
import { staffingReasons } from './reasons/staffing.js';
import { stateReasons } from './reasons/states.js';
import { takenReasons } from './reasons/taken.js';
import { timeReasons } from './reasons/time.js';

/** The surviving mutants, in the order of the folders. */
export const reasons: readonly Reason[] = [
  ...areaReasons,
  ...editReasons,
  ...engineReasons,
  ...eventReasons,
  ...evidenceReasons,
  ...journeyReasons,
  ...modelReasons,
  ...processReasons,
  ...profileReasons,
  ...reportReasons,
  ...savedReasons,
  ...scenarioReasons,
  ...staffingReasons,
  ...stateReasons,
  ...takenReasons,
  ...timeReasons,
];
