import type { ActorKind } from '../../vocabulary/actor-kind.js';
import { atKey } from '../../vocabulary/at.js';
import { responsibilitySchema } from '../../vocabulary/responsibility.js';
import type { StepAssignment } from '../assignment.js';
import type { ModelReading } from '../model-reading.js';
import { namesStep } from '../names-step.js';
import type { Relation } from '../relation.js';
import { workRef } from '../work-ref.js';
import { pathOfWork } from './path-of-work.js';
import type { Finding } from './policy.js';

const refOf = (row: StepAssignment): string => workRef(row.element, row.step);

/** Every actor kind that may hold a responsible role may perform the step. @internal */
export const eligiblePerformers = ({ rows, model, roleOf, stepOf }: ModelReading): readonly Finding[] =>
  rows.flatMap((row) => {
    const ref = refOf(row);
    const { performers } = atKey(stepOf, ref);
    return row.responsible.flatMap((roleId) => {
      const barred = atKey(roleOf, roleId).actors.filter((actor) => !performers.includes(actor));
      if (barred.length === 0) return [];
      return [
        {
          path: pathOfWork(model, roleId, 'responsible', ref),
          message: `"${roleId}" may be held by ${listed(barred)}, which cannot perform "${ref}"`,
          hint: `give "${ref}" to a role held only by ${listed(performers)}, or narrow the "actors" of "${roleId}"`,
          breach: { kind: 'ineligible', work: ref, role: roleId, barred, performers },
        },
      ];
    });
  });

/** Roles that these actors may hold do not answer for the work. @internal */
export const neverAccountable = (
  { rows, model, roleOf }: ModelReading,
  actors: readonly ActorKind[],
  work: readonly string[] | undefined,
  except: readonly string[],
): readonly Finding[] =>
  rows
    .filter((row) => (work === undefined || namesStep(work, refOf(row))) && !namesStep(except, refOf(row)))
    .flatMap((row) => {
      const ref = refOf(row);
      return row.accountable.flatMap((roleId) => {
        const role = atKey(roleOf, roleId);
        const barred = role.actors.filter((actor) => actors.includes(actor));
        if (barred.length === 0) return [];
        const letter = namesStep(role.accountable, ref) ? 'accountable' : 'responsible';
        return [
          {
            path: pathOfWork(model, roleId, letter, ref),
            message: `"${roleId}", which may be held by ${listed(barred)}, answers for "${ref}"`,
            hint: `name a role held by people in the "accountable" for "${ref}"`,
            breach: { kind: 'never-accountable', work: ref, role: roleId, barred },
          },
        ];
      });
    });

/** Only roles held by these actors are responsible for the work. @internal */
export const onlyActors = (
  { rows, model, roleOf }: ModelReading,
  work: readonly string[],
  actors: readonly ActorKind[],
): readonly Finding[] =>
  rows
    .filter((row) => namesStep(work, refOf(row)))
    .flatMap((row) => {
      const ref = refOf(row);
      return row.responsible.flatMap((roleId) => {
        const others = atKey(roleOf, roleId).actors.filter((actor) => !actors.includes(actor));
        if (others.length === 0) return [];
        return [
          {
            path: pathOfWork(model, roleId, 'responsible', ref),
            message: `"${roleId}" may be held by ${listed(others)}; "${ref}" is only for ${listed(actors)}`,
            hint: `give "${ref}" to a role held only by ${listed(actors)}`,
            breach: { kind: 'only-actors', work: ref, role: roleId, barred: others, performers: actors },
          },
        ];
      });
    });

/** Partners of these relations do, and answer for, nothing but this work. @internal */
export const onlyRelations = (
  { rows, model, roleOf }: ModelReading,
  relations: readonly Relation[],
  work: readonly string[],
): readonly Finding[] =>
  rows
    .filter((row) => !namesStep(work, refOf(row)))
    .flatMap((row) => {
      const ref = refOf(row);
      return (['responsible', 'accountable'] as const).flatMap((letter) =>
        row[letter].flatMap((roleId): readonly Finding[] => {
          const { relation } = atKey(roleOf, roleId);
          // A role that does a step also answers for it by default, which is reported as one finding.
          if (relation === undefined || !relations.includes(relation)) return [];
          if (letter === 'accountable' && row.responsible.includes(roleId)) return [];
          return [
            {
              path: pathOfWork(model, roleId, letter, ref),
              message:
                `"${roleId}" (${relation}) ${letter === 'responsible' ? 'does' : 'answers for'} "${ref}", which is ` +
                'not theirs',
              hint:
                `give "${ref}" to the staff; a ${relation} may have ${work.map((each) => `"${each}"`).join(', ')}, ` +
                'and be consulted or informed',
              breach: { kind: 'not-theirs', work: ref, role: roleId, relation },
            },
          ];
        }),
      );
    });

/** Partners of these relations who are told of one of these steps take part in the others, or are told. @internal */
export const toldAlike = (
  { rows, model }: ModelReading,
  relations: readonly Relation[],
  work: readonly string[],
): readonly Finding[] => {
  const meant = rows.filter((row) => namesStep(work, refOf(row)));
  return model.roles.flatMap(({ id, relation }, index) => {
    if (relation === undefined || !relations.includes(relation)) return [];
    const known = meant.find(({ informed }) => informed.includes(id));
    if (known === undefined) return [];
    const told = refOf(known);
    return meant
      .filter((row) => responsibilitySchema.options.every((letter) => !row[letter].includes(id)))
      .map((row): Finding => {
        const ref = refOf(row);
        return {
          path: `roles[${index}].informed`,
          message: `"${id}" (${relation}) is told of "${told}", but not of "${ref}"`,
          hint: `inform "${id}" of "${ref}", too`,
          breach: { kind: 'not-told', work: ref, role: id, relation, told },
        };
      });
  });
};

const listed = (actors: readonly ActorKind[]): string => actors.join(' or ');
