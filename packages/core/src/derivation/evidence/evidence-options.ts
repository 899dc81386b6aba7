import * as z from 'zod';
import type { ImplementationModel } from '../../model/model.js';
import { modelReading } from '../../model/model-reading.js';
import { attestersAmong } from '../../team/attesters.js';
import { dateOf, daySchema } from '../../vocabulary/day.js';
import { type Evidence, type Person, personSchema } from '../../vocabulary/evidence.js';
import {
  type EvidencePolicy,
  evidencePolicySchema,
  type ReadEvidencePolicy,
} from '../../vocabulary/evidence-policy.js';
import { expectNoGetters } from '../../vocabulary/expect-parts.js';
import { expectShape } from '../../vocabulary/expect-shape.js';
import { InputError, type Issue } from '../../vocabulary/input-error.js';
import { lazily } from '../../vocabulary/lazily.js';
import { list } from '../../vocabulary/list.js';
import { readInput } from '../../vocabulary/read-input.js';
import { limitsForPeople, type ReadLimits } from '../../vocabulary/read-limits.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import { modelOfProfile } from '../derive-profiles.js';
import type { RoleProfile } from '../role-profile.js';
import { evidenceIssues, isGeneral } from './check-evidence.js';
import { contradictionIn } from './contradiction.js';
import { evidencePolicies } from './evidence-policies.js';
import type { EvidenceReading, KnownWords } from './evidence-reading.js';
import { defaultModels, namesBesideReady, namesOf } from './known-names.js';

/**
 * How evidence is judged.
 *
 * @public
 */
export interface EvidenceOptions extends Pick<ReadLimits, 'entries'> {
  /** The day of the judgement. Without it, evidence does not age and no date is in the future. */
  readonly asOf?: string;
  /** Models that evidence may name. @defaultValue the ready models */
  readonly models?: readonly ImplementationModel[];
  /** How evidence that names nothing counts: one level lower (`lower`, the default), or not at all (`ignore`). */
  readonly general?: 'lower' | 'ignore';
  /** The policies about evidence. @defaultValue `default` of {@link evidencePolicies} */
  readonly policies?: readonly EvidencePolicy[];
  /**
   * Further people who may attest, with their own evidence, for policies that ask for the attester’s level. The people
   * of a team are known anyway; an attester who is not known is taken at their word.
   */
  readonly people?: readonly Person[];
}

const limitsSchema = z.strictObject({ entries: z.number().int().min(1).default(limitsForPeople.entries) });

const optionsSchema = z.strictObject({
  asOf: daySchema.exactOptional(),
  general: z.enum(['lower', 'ignore']).default('lower'),
  people: list(personSchema).default([]),
  policies: list(evidencePolicySchema).default(() =>
    readInput(list(evidencePolicySchema), evidencePolicies.default, 'policies'),
  ),
});

/**
 * Options that have been read, so that the names in people’s evidence can be checked as the people are read.
 *
 * @internal
 */
export interface ReadEvidenceOptions extends KnownWords {
  /** How much is read of the evidence that is judged, and of the options themselves. */
  readonly limits: Pick<ReadLimits, 'entries'>;
  /** How evidence is judged when these people, or one of them, are judged. */
  readonly among: (team: readonly Person[]) => EvidenceReading;
}

/**
 * Reads how evidence is judged.
 *
 * @param options - From a caller.
 * @param what - The calling function.
 * @param by - The model against which evidence is judged, or a profile, which may lack its model: its names are known,
 *   and the model’s policies apply too. Null where there is none.
 * @throws InputError
 * @internal
 */
export const readEvidenceOptions = (
  options: EvidenceOptions,
  what: string,
  by: ImplementationModel | RoleProfile | null,
): ReadEvidenceOptions => {
  expectNoGetters(options, `options of ${what}`);
  const { models, entries, ...rest } = isRecord(options)
    ? options
    : refuse(what, '', 'expected options, such as { asOf: "2026-11-26" }');
  if (models !== undefined) expectShape(models, `${what}: models`, { list: true, from: 'parseModel' });
  const others = models?.map((each) => modelReading(each).model);
  const profile = by !== null && 'breadth' in by ? by : null;
  const model =
    by === null || !('breadth' in by)
      ? by
      : (modelOfProfile(by) ?? (others ?? defaultModels()).find(({ id }) => id === by.model.id) ?? null);
  const missing = model === null ? profile : null;
  const names = lazily(() =>
    others === undefined && missing === null
      ? namesBesideReady(model)
      : namesOf([...(model === null ? [] : [model]), ...(others ?? defaultModels())], missing),
  );
  const also = (read: z.output<typeof optionsSchema>): readonly Issue[] => [
    ...workIssues(read.policies, names),
    ...read.people.flatMap((person, index) =>
      evidenceIssues(person, { asOf: dayOf(read), names }, `people[${index}].`),
    ),
  ];
  const limits = readInput(limitsSchema, entries === undefined ? {} : { entries }, `options of ${what}`);
  const read = readInput(optionsSchema, rest, `options of ${what}`, { also, ...limits });
  return {
    limits,
    asOf: dayOf(read),
    names,
    among: (team) => {
      const known = firstOfEach([...team, ...read.people]);
      return readingBy(model, {
        asOf: dayOf(read),
        general: read.general,
        policies: read.policies,
        people: known,
        attestersOf: attestersAmong(known),
        contradicts: contradictsIn(names),
        attesters: new WeakMap(),
        names,
      });
    },
  };
};

/** Memoises the answer for each line, which is needed for many competencies. */
const contradictsIn = (names: KnownWords['names']): EvidenceReading['contradicts'] => {
  const asked = new WeakMap<Evidence, boolean>();
  return (line) => {
    const known = asked.get(line);
    if (known !== undefined) return known;
    const found = !isGeneral(line) && contradictionIn(line, names()) !== null;
    asked.set(line, found);
    return found;
  };
};

const dayOf = ({ asOf }: Pick<EvidenceOptions, 'asOf'>): string | null => (asOf === undefined ? null : dateOf(asOf));

/** References in policies to work that does not exist. */
const workIssues = (policies: readonly ReadEvidencePolicy[], names: KnownWords['names']): readonly Issue[] =>
  policies.flatMap(({ rule }, index) =>
    (rule.work ?? []).flatMap((ref, position): readonly Issue[] =>
      names().work.has(ref)
        ? []
        : [
            {
              path: `policies[${index}].rule.work[${position}]`,
              code: 'unknown-work',
              message: unknownWord(ref, 'an element or a step', [...names().work]),
            },
          ],
    ),
  );

/** The same reading with the model’s own evidence policies added. @internal */
export const readingBy = (model: ImplementationModel | null, reading: EvidenceReading): EvidenceReading => {
  const own = model?.policies.evidence ?? [];
  return own.length === 0 ? reading : { ...reading, policies: [...reading.policies, ...own], attesters: new WeakMap() };
};

/** The first person of each id. */
const firstOfEach = (people: readonly Person[]): readonly Person[] =>
  [...new Map(people.toReversed().map((person) => [person.id, person])).values()].toReversed();

const isRecord = (options: unknown): options is EvidenceOptions =>
  typeof options === 'object' && options !== null && !Array.isArray(options);

const refuse = (what: string, path: string, message: string): never => {
  throw new InputError(`options of ${what}`, [{ path, code: 'invalid-type', message }]);
};
