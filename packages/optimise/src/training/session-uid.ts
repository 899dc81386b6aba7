import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { TrainingPlan, TrainingSession } from './training-plan.js';
import { firstDayOf } from './weeks-of-year.js';

/** Plain data that tells a plan from all others. @internal */
export type PlanKey = readonly unknown[];

/** The id given to a plan; otherwise derived from the people in scope, the roles, and the first day. @internal */
export const planKeyOf = ({ scope, byRole, sessions }: TrainingPlan, id: string | undefined): PlanKey => {
  if (id !== undefined) return [id];
  const [dated] = sessions.flatMap(({ year, dates }) => (dates === null ? [] : [firstDayOf(year, dates)]));
  return [
    scope.who.map(({ id: who, name, count }) => [who, name, count]),
    byRole.map(({ model, role }) => [model, role]),
    dated ?? null,
  ];
};

/** A UID by RFC 5545: stable for the same session of the same plan, and unique for practical purposes. @internal */
export const sessionUid = (key: PlanKey, { id }: Pick<TrainingSession, 'id'>): string =>
  `${bytesToHex(sha256(utf8ToBytes(JSON.stringify([...key, id])))).slice(0, 32)}@work-elements`;
