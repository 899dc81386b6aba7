import fc from 'fast-check';
import { artifacts, type Handoff, type ImplementationModel, processOf, type RoleProfile } from 'work-elements';
import { lookedAtTwice, told } from '../../../core/test/derivation/support/laboratory.js';
import { library, type Subject } from '../../src/index.js';
import type { Mutant } from './mutant.js';

/** Bugs in what is handed over, in who is informed, and in the competencies that these require. */
export const mutantsOfHandoffs: readonly Mutant[] = [
  {
    bug: 'a hand-off from a role to itself',
    law: 'handoffs-between-roles',
    subject: {
      handoffs: (model) =>
        library.handoffs(model).map((each) => ({ ...each, to: { ...each.to, role: each.from.role } })),
    },
  },
  {
    bug: 'a dropped hand-off',
    law: 'no-handoff-lost',
    subject: { handoffs: (model) => library.handoffs(model).slice(1) },
  },
  {
    bug: 'evidence that is never handed over',
    law: 'no-handoff-lost',
    subject: { handoffs: (model) => library.handoffs(model).filter(({ artifact }) => artifact !== 'evidence') },
  },
  {
    bug: 'whoever receives is not taught to challenge',
    law: 'both-ends-prepared',
    subject: {
      deriveProfiles: (model) =>
        library.deriveProfiles(model).map((profile) => ({
          ...profile,
          competencies: profile.competencies.filter(({ competency }) => !competency.id.endsWith('-challenge')),
        })),
    },
  },
  {
    bug: 'whoever gives an artifact in a step that only reads it taught nothing, though it made it before',
    law: 'both-ends-prepared',
    subject: { deriveProfiles: withoutReasons(isOfReading) },
  },
  {
    bug: 'whoever makes an artifact anywhere taught to prepare what others made, too',
    law: 'both-ends-prepared',
    subject: { deriveProfiles: withReasons('from', '-prepare') },
  },
  {
    bug: 'whoever is handed back what no other role makes taught its standard',
    law: 'both-ends-prepared',
    subject: { deriveProfiles: withReasons('to', '-standard') },
  },
  {
    bug: 'whoever is told of any step of an element that raises cases not told of the case',
    law: 'nothing-missing',
    subject: { deriveProfiles: withoutReasons(isOfRaisingElement) },
    models: fc.constant(told(lookedAtTwice, { options: ['lab/look-again'] })),
  },
];

type Reason = RoleProfile['competencies'][number]['because'][number];

/** Profiles without certain reasons, and without competencies that are then left without any. */
function withoutReasons(
  isStruck: (model: ImplementationModel, reason: Reason, competency: string) => boolean,
): Subject['deriveProfiles'] {
  return (model) =>
    library.deriveProfiles(model).map((profile) => ({
      ...profile,
      competencies: profile.competencies.flatMap((each) => {
        const because = each.because.filter((reason) => !isStruck(model, reason, each.competency.id));
        return because.length === 0 ? [] : [{ ...each, because }];
      }),
    }));
}

/** Profiles in which a competency of the giving or the taking end has each hand-off of its artifact as a reason. */
function withReasons(end: 'from' | 'to', part: string): Subject['deriveProfiles'] {
  return (model) =>
    library.deriveProfiles(model).map((profile) => ({
      ...profile,
      competencies: profile.competencies.map((each) => {
        const artifact = artifacts.find(({ id }) => each.competency.id === `hand-off-${id}${part}`)?.id;
        const rests = (handoff: Handoff): boolean =>
          each.because.some((reason) => reason.kind === 'hand-off' && reason.end === end && reason.handoff === handoff);
        const more = profile.handoffs
          .filter((handoff) => handoff.artifact === artifact && handoff[end].role === profile.role && !rests(handoff))
          .map((handoff): Reason => {
            const { element, step } = handoff[end];
            return { kind: 'hand-off', end, handoff, element, step, level: each.level, text: 'planted' };
          });
        return { ...each, because: [...each.because, ...more] };
      }),
    }));
}

/** Whether a reason is that somebody gives an artifact in a step that reads it but does not produce it. */
function isOfReading(model: ImplementationModel, reason: Reason): boolean {
  if (reason.kind !== 'hand-off' || reason.end !== 'from') return false;
  const { artifact, from } = reason.handoff;
  const step = processOf(model)
    .elements.find(({ id }) => id === from.element)
    ?.steps.find(({ id }) => id === from.step);
  return step?.consumes.includes(artifact) === true && !step.produces.includes(artifact);
}

/** Whether a reason is being informed of an artifact with which some step of the same element raises cases. */
function isOfRaisingElement(model: ImplementationModel, reason: Reason, competency: string): boolean {
  if (reason.kind !== 'step' || reason.responsibility !== 'informed') return false;
  return processOf(model).routes.some(
    ({ from, to, artifact }) =>
      from === reason.element && to === 'handle-exceptions' && competency === `hand-off-${artifact}-standard`,
  );
}
