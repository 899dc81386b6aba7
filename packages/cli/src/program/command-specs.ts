import type { CommandSpec } from './command-spec.js';
import { beginningCommands, toolCommands } from './specs/beginning.js';
import { logCommands } from './specs/logs.js';
import { modelCommands } from './specs/models.js';
import { peopleCommands } from './specs/people.js';
import { staffingCommands } from './specs/staffing.js';

/** Every command, in the order of the help. */
export const commandSpecs: readonly CommandSpec[] = [
  ...beginningCommands,
  ...modelCommands,
  ...peopleCommands,
  ...staffingCommands,
  ...logCommands,
  ...toolCommands(() => commandSpecs),
];
