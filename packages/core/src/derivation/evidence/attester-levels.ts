import type { Evidence } from '../../vocabulary/evidence.js';
import type { EarnedLevel } from '../../vocabulary/level.js';
import type { AttesterLevels, EvidenceReading } from './evidence-reading.js';
import { levelOfWeighed, weighed } from './weigh.js';

const NOBODY: AttesterLevels = new Map();

/**
 * The levels that people with known evidence have earned in a competency, where a policy asks for the attester’s level.
 *
 * The levels depend on each other: they are the greatest fixed point, found by iterating downwards from level 4. So
 * people who attest each other keep their levels (and are reported), and nobody has to be first.
 *
 * @param about - The competency in question, which is the cache key.
 * @internal
 */
export const attesterLevels = (
  about: object,
  bears: (line: Evidence) => boolean,
  reading: EvidenceReading,
  work: ReadonlySet<string>,
): AttesterLevels => {
  const { people, policies, attesters } = reading;
  if (people.length < 2 || !policies.some(({ rule }) => rule.kind === 'attested' && rule.attesterLevel !== undefined))
    return NOBODY;
  const known = attesters.get(about);
  if (known !== undefined) return known;
  const earnedBy = (levels: AttesterLevels): AttesterLevels =>
    new Map(people.map((person) => [person.id, levelOfWeighed(weighed(person, bears, reading, work, levels))]));
  let levels: AttesterLevels = new Map(people.map(({ id }) => [id, 4 satisfies EarnedLevel]));
  for (;;) {
    const next = earnedBy(levels);
    if ([...next].every(([id, level]) => levels.get(id) === level)) break;
    levels = next;
  }
  attesters.set(about, levels);
  return levels;
};
