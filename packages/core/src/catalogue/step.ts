import type { ActorKind } from '../vocabulary/actor-kind.js';
import type { Share } from '../vocabulary/share.js';

/** A step of the catalogue: its id, its title, who may perform it, and its other properties. @internal */
export const step = <const Id extends string, Rest extends object>(
  id: Id,
  title: string,
  performers: readonly ActorKind[],
  rest: Rest,
) => ({ id, title, performers, ...rest });

/** The artifacts that a step reads, and those that it makes or changes. @internal */
export const passes = <const Read extends readonly string[], const Made extends readonly string[]>(
  consumes: Read,
  produces: Made,
) => ({
  consumes,
  produces,
});

/** Staff of the institution. @internal */
const STAFF = ['onsite-educator', 'online-educator'] as const satisfies readonly ActorKind[];
/** Adults who can be held accountable for their work. @internal */
export const PEOPLE = [...STAFF, 'partner'] as const;
/** People, or a system that people are accountable for. @internal */
export const PEOPLE_OR_SYSTEM = [...PEOPLE, 'information-system'] as const;
/** Everybody, including learners and systems. @internal */
export const ANYBODY = [...PEOPLE_OR_SYSTEM, 'learner'] as const;

/** The artifacts of a step that only files what others have settled. @internal */
export const files = <const Read extends readonly string[], const Made extends readonly string[]>(
  consumes: Read,
  produces: Made,
) => ({ ...passes(consumes, produces), files: true }) as const;

/** The share of cases with some outcome, backed by a publication. @internal */
export const found = (share: number, source: string): Share => ({ share, source });

/** The share of cases with some outcome, without a publication, with the reason why it is plausible. @internal */
export const guess = (share: number, why: string): Share => ({ share, source: `assumption: ${why}` });
