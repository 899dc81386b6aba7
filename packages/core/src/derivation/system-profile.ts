import { artifactOf } from '../catalogue/artifacts.js';
import type { ReviewReason } from '../model/automation-schema.js';
import type { Role } from '../model/model.js';
import type { ModelReading } from '../model/model-reading.js';
import { isSystem } from '../model/role-kind.js';
import { workRef } from '../model/work-ref.js';
import type { AutomationMode } from '../vocabulary/automation-mode.js';
import { automationOf } from './automation-of.js';

/**
 * Something that is required of a system, with the steps that require it.
 *
 * @public
 */
export interface SystemDemand {
  readonly statement: string;
  /** `element/step`. */
  readonly work: readonly string[];
}

/**
 * What is required of a role that only systems hold: not competencies, but requirements, limits and supervision.
 *
 * @public
 */
export interface SystemProfile {
  /** What it has to deliver. */
  readonly requirements: readonly SystemDemand[];
  /** What remains with people. */
  readonly limits: readonly SystemDemand[];
  /** By step, the roles that answer for what it does, or end what it proposes; `roles` is empty where nobody does. */
  readonly supervisors: readonly {
    readonly work: string;
    readonly mode: AutomationMode;
    readonly roles: readonly string[];
  }[];
}

/** What is required of a role that only systems hold; undefined for any other role. @internal */
export const systemProfileOf = (reading: ModelReading, role: Role): SystemProfile | undefined => {
  if (!isSystem(role)) return undefined;
  const steps = automationOf(reading).filter(({ system }) => system === role.id);
  const requirements = new Demands();
  const limits = new Demands();
  const title = (id: string): string => reading.roleOf.get(id)?.title ?? id;
  const supervisors = steps.map(({ mode, row }) => {
    const work = workRef(row.element, row.step);
    const step = reading.stepOf.get(work);
    for (const id of step?.produces ?? []) {
      const artifact = artifactOf(id);
      requirements.add(
        `${mode === 'suggests' ? 'Proposes' : 'Delivers'} ${artifact.title} that states ${artifact.standard}.`,
        work,
      );
    }
    const roles = (mode === 'suggests' ? row.responsible : row.accountable).filter((id) => id !== role.id);
    const people = roles.map(title).join(' or ');
    const answers = `${people === '' ? 'Nobody' : people} answers for what it does.`;
    if (mode === 'records') limits.add('Files what others have settled, and settles nothing itself.', work);
    if (mode === 'suggests') limits.add(`Proposes only: ${people === '' ? 'nobody yet' : people} ends the work.`, work);
    if (mode !== 'acts' && mode !== 'acts-reviewed') return { work, mode, roles };
    limits.add(answers, work);
    for (const rule of reading.model.review.filter((each) => each.work === work)) {
      const always = rule.always.flatMap((reason) => (reason === 'appealed' ? [] : [PIECES[reason]]));
      const drawn = `${percent(rule.sample)} of the ${always.length > 0 ? 'others' : 'pieces'}`;
      const pieces = [...always, ...(rule.sample > 0 ? [drawn] : [])];
      if (pieces.length > 0) limits.add(`Sends ${pieces.join(', ')} to the ${title(rule.by)} before it counts.`, work);
      if (rule.always.includes('appealed'))
        limits.add(`Does not score again what is questioned on appeal: the ${title(rule.by)} does.`, work);
      if (rule.stopsAt !== undefined)
        limits.add(`Is stopped when more than ${percent(rule.stopsAt)} of the reviews disagree.`, work);
    }
    return { work, mode, roles };
  });
  return { requirements: requirements.all, limits: limits.all, supervisors };
};

const PIECES = {
  flagged: 'every flagged piece',
  borderline: 'every borderline piece',
  'near-cut': 'every piece near the cut',
  accommodated: 'every piece of a learner with a support plan',
} as const satisfies Record<Exclude<ReviewReason, 'appealed'>, string>;

const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`;

/** Demands as they are found, without duplicates. */
class Demands {
  readonly #found = new Map<string, string[]>();

  add(statement: string, work: string): void {
    const known = this.#found.get(statement);
    if (known === undefined) this.#found.set(statement, [work]);
    else if (!known.includes(work)) known.push(work);
  }

  get all(): readonly SystemDemand[] {
    return [...this.#found].map(([statement, work]) => ({ statement, work }));
  }
}
