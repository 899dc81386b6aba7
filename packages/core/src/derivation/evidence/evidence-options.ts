import * as z from 'zod';
import type { ImplementationModel } from '../../model/model.js';
import { modelReading } from '../../model/model-reading.js';
import { dateOf, daySchema } from '../../vocabulary/day.js';
import { type EvidencePolicy, evidencePolicySchema, type ReadEvidencePolicy } from '../../vocabulary/evidence-policy.js';
import { expectShape } from '../../vocabulary/expect-shape.js';
import { InputError, type Issue } from '../../vocabulary/input-error.js';
import { lazily } from '../../vocabulary/lazily.js';
import { list } from '../../vocabulary/list.js';
import { readInput } from '../../vocabulary/read-input.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import { modelOfProfile } from '../derive-profiles.js';
import type { RoleProfile } from '../role-profile.js';
import { evidencePolicies } from './evidence-policies.js';
import { defaultModels, type KnownNames, namesBesideReady, namesOf } from './known-names.js';

/**
 * How evidence is judged.
 *
 * @public
 */
export interface EvidenceOptions {
  /** The day of the judgement. Without it nothing ages, and no date is too late. */
  readonly asOf?: string;
  /** Models that evidence may name. The ready ones where nothing is said. */
  readonly models?: readonly ImplementationModel[];
  /** What becomes of evidence that names nothing: it counts one level lower (`lower`, the default), or not at all (`ignore`). */
  readonly general?: 'lower' | 'ignore';
  /** What is asked of evidence; {@link evidencePolicies} `.default` where nothing is said. */
  readonly policies?: readonly EvidencePolicy[];
}

/** Options that have been read. @internal */
export interface EvidenceReading {
  readonly asOf: string | null;
  readonly general: 'lower' | 'ignore';
  readonly policies: readonly ReadEvidencePolicy[];
  /** The names that are known; looked up only where evidence uses some. */
  readonly names: () => KnownNames;
}

const optionsSchema = z.strictObject({
  asOf: daySchema.exactOptional(),
  general: z.enum(['lower', 'ignore']).default('lower'),
  policies: list(evidencePolicySchema).default(() => readInput(list(evidencePolicySchema), evidencePolicies.default, 'policies')),
});

/**
 * Reads how evidence is judged.
 *
 * @param options - From a caller.
 * @param what - Who asks.
 * @param by - The model that is judged by, or a profile that may have come without its model: its names are known, and the model’s
 *   policies hold too; null where there is none.
 * @throws InputError
 * @internal
 */
export const readEvidenceOptions = (
  options: EvidenceOptions,
  what: string,
  by: ImplementationModel | RoleProfile | null,
): EvidenceReading => {
  const { models, ...rest } = isRecord(options) ? options : refuse(what, '', 'expected options, such as { asOf: "2026-11-26" }');
  const { asOf, general, policies } = readInput(optionsSchema, rest, `options of ${what}`);
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
  const issues = policies.flatMap(({ rule }, index) =>
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
  if (issues.length > 0) throw new InputError(`options of ${what}`, issues);
  return {
    asOf: asOf === undefined ? null : dateOf(asOf),
    general,
    policies: [...policies, ...(model?.policies.evidence ?? [])],
    names,
  };
};

const isRecord = (options: unknown): options is EvidenceOptions =>
  typeof options === 'object' && options !== null && !Array.isArray(options);

const refuse = (what: string, path: string, message: string): never => {
  throw new InputError(`options of ${what}`, [{ path, code: 'invalid-type', message }]);
};
