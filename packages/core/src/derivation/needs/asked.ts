import { sharedStandard } from '../../catalogue/coordination.js';
import type { StepAssignment } from '../../model/assignment.js';
import { canShow, holderKinds } from '../../model/holder-kinds.js';
import type { ModelReading } from '../../model/model-reading.js';
import { isSystem } from '../../model/role-kind.js';
import type { Competency, HolderKind } from '../../vocabulary/competency.js';
import type { Level } from '../../vocabulary/level.js';
import type { Responsibility } from '../../vocabulary/responsibility.js';

/** Who holds a role, as far as the wording of a competency goes. @internal */
export const holdersOf = ({ roleOf }: ModelReading, role: string): readonly HolderKind[] => {
  const found = roleOf.get(role);
  return found === undefined ? [] : holderKinds(found);
};

/** The level that a role needs for a step: whoever does what another role answers for needs less. @internal */
export const levelIn = (
  { model: { levels } }: ModelReading,
  row: StepAssignment,
  role: string,
  responsibility: Responsibility,
): Level =>
  responsibility === 'responsible' && row.accountable.length > 0 && !row.accountable.includes(role)
    ? levels.supervised
    : levels[responsibility];

/** Whether only systems do a step, so that nobody who answers for it can be watched doing it. */
const isDoneBySystems = ({ rowOf, roleOf }: ModelReading, ref: string): boolean => {
  const responsible = rowOf.get(ref)?.responsible ?? [];
  return responsible.length > 0 && responsible.every((role) => isSystem(roleOf.get(role)));
};

/** Whether an application works anywhere in a model: a system that holds a role, or a tool of people. */
const hasApplications = ({ model: { roles, tools } }: ModelReading): boolean =>
  tools.length > 0 || roles.some((role) => isSystem(role));

/**
 * What a step asks of those who are something to it: all of those who do it or answer for it, but no performance of
 * those who answer for what systems do; of those who are consulted, what one must know to be asked; of those who are
 * informed, what the artifact says. What is about applications is asked only where a model has some.
 *
 * @internal
 */
export const asked = (
  reading: ModelReading,
  responsibility: Responsibility,
  ref: string,
  holders: readonly HolderKind[],
  competencies: readonly Competency[],
): readonly Competency[] => {
  if (responsibility === 'informed')
    return (reading.stepOf.get(ref)?.produces ?? []).flatMap((artifact) =>
      holders.map((holder) => sharedStandard(artifact, holder)),
    );
  const shown = competencies.filter(
    (competency) => canShow(holders, competency) && (competency.withApplications !== true || hasApplications(reading)),
  );
  if (responsibility === 'consulted') return shown.filter(({ kind }) => kind === 'know');
  return responsibility === 'accountable' && isDoneBySystems(reading, ref)
    ? shown.filter(({ kind }) => kind !== 'do')
    : shown;
};
