import type { CommandSpec } from './command-spec.js';
import { assigningCommands } from './specs/assigning.js';
import { beginningCommands, toolCommands } from './specs/beginning.js';
import { drawingCommands } from './specs/drawings.js';
import { logCommands } from './specs/logs.js';
import { modelCommands } from './specs/models.js';
import { peopleCommands } from './specs/people.js';
import { planningCommands } from './specs/planning.js';
import { rubricCommands } from './specs/rubrics.js';
import { staffingCommands } from './specs/staffing.js';
import { studyCommands } from './specs/studies.js';

/** Every command, in the order of the help. */
export const commandSpecs: readonly CommandSpec[] = [
  ...beginningCommands,
  ...modelCommands,
  ...drawingCommands,
  ...peopleCommands,
  ...planningCommands,
  ...assigningCommands,
  ...rubricCommands,
  ...staffingCommands,
  ...studyCommands,
  ...logCommands,
  ...toolCommands(() => commandSpecs),
];
