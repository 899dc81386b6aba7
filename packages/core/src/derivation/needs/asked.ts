import { sharedStandard } from '../../catalogue/coordination.js';
import type { StepAssignment } from '../../model/assignment.js';
import { canShow, holderKinds } from '../../model/holder-kinds.js';
import type { ModelReading } from '../../model/model-reading.js';
import { isSystem } from '../../model/role-kind.js';
import { splitWorkRef } from '../../model/work-ref.js';
import type { Competency, HolderKind } from '../../vocabulary/competency.js';
import type { Level } from '../../vocabulary/level.js';
import type { Responsibility } from '../../vocabulary/responsibility.js';
import { raisedIn } from './raised.js';

/** The kinds of holder that a role has, for the wording of its competencies. @internal */
export const holdersOf = ({ roleOf }: ModelReading, role: string): readonly HolderKind[] => {
  const found = roleOf.get(role);
  return found === undefined ? [] : holderKinds(found);
};

/** The level that a role needs for a step: doing work for which another role answers requires less. @internal */
export const levelIn = (
  { model: { levels } }: ModelReading,
  row: StepAssignment,
  role: string,
  responsibility: Responsibility,
): Level =>
  responsibility === 'responsible' && row.accountable.length > 0 && !row.accountable.includes(role)
    ? levels.supervised
    : levels[responsibility];

/**
 * Whether only systems do a step, so that there is no performance in which those who answer for it could be observed.
 */
const isDoneBySystems = ({ rowOf, roleOf }: ModelReading, ref: string): boolean => {
  const responsible = rowOf.get(ref)?.responsible ?? [];
  return responsible.length > 0 && responsible.every((role) => isSystem(roleOf.get(role)));
};

const known = new WeakMap<ModelReading, ReadonlySet<string>>();

/** The elements in which applications take part: a system does a step, or people do one with a tool. */
const elementsWithApplications = (reading: ModelReading): ReadonlySet<string> => {
  const { rows, model, roleOf } = reading;
  const elements =
    known.get(reading) ??
    new Set([
      ...rows.flatMap(({ element, responsible }) =>
        responsible.some((role) => isSystem(roleOf.get(role))) ? [element] : [],
      ),
      ...model.tools.flatMap(({ usedIn }) => usedIn.map((ref) => splitWorkRef(ref).element)),
    ]);
  known.set(reading, elements);
  return elements;
};

/**
 * The competencies that a step requires by responsibility: all of them from those who do it or answer for it, but
 * without `do` from those who answer for what systems do; `know` from those who are consulted; from those who are
 * informed, knowledge of the artifacts that it produces, except for a case that it only raises. Competencies about
 * applications are required only where some take part in the element.
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
  if (responsibility === 'informed') {
    const raised = raisedIn(reading, ref);
    return (reading.stepOf.get(ref)?.produces ?? [])
      .filter((artifact) => !raised.has(artifact))
      .flatMap((artifact) => holders.map((holder) => sharedStandard(artifact, holder)));
  }
  const shown = competencies.filter(
    (competency) =>
      canShow(holders, competency) &&
      (competency.withApplications !== true || elementsWithApplications(reading).has(splitWorkRef(ref).element)),
  );
  if (responsibility === 'consulted') return shown.filter(({ kind }) => kind === 'know');
  return responsibility === 'accountable' && isDoneBySystems(reading, ref)
    ? shown.filter(({ kind }) => kind !== 'do')
    : shown;
};
