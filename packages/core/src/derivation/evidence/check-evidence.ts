import { dateOf } from '../../vocabulary/day.js';
import type { Evidence, Person } from '../../vocabulary/evidence.js';
import type { Issue } from '../../vocabulary/input-error.js';
import type { IssueCode } from '../../vocabulary/issue-codes/issue-codes.js';
import { nearest, unknownWord } from '../../vocabulary/spelling.js';
import type { KnownWords } from './evidence-reading.js';
import { isOfCatalogue } from './known-names.js';

/**
 * Problems with a person’s evidence: names that do not exist, and dates in the future. An unknown model name is a
 * problem only if it resembles a known one, since it may be that of a model that was not passed.
 *
 * @internal
 */
export const evidenceIssues = (
  { evidence }: Pick<Person, 'evidence'>,
  reading: KnownWords,
  at: string,
): readonly Issue[] => evidence.flatMap((line, index) => lineIssues(line, reading, `${at}evidence[${index}]`));

/** The same for one line. @internal */
export const lineIssues = (line: Evidence, { names: known, asOf }: KnownWords, at: string): readonly Issue[] => {
  const issues: Issue[] = [];
  const report = (field: string, code: IssueCode, message: string): void => {
    issues.push({ path: `${at}.${field}`, code, message });
  };
  if (line.at !== undefined && asOf !== null && dateOf(line.at) > asOf)
    report(
      'at',
      'after-as-of',
      `expected a date not after ${asOf}, the day of the judgement, found ${dateOf(line.at)}`,
    );
  if (line.model !== undefined && namesMissingModel(line, { names: known })) {
    const ids = [...known().models.keys()];
    // For a model that was not given, nothing else can be looked up.
    if (!ids.includes(line.model) && nearest(line.model, ids) !== undefined)
      report(
        'model',
        'unknown-model',
        `${unknownWord(line.model, 'a model', ids)} If it is one of yours, pass it among the models`,
      );
    return issues;
  }
  if (line.role !== undefined) {
    const model = line.model === undefined ? undefined : known().models.get(line.model);
    const roles = model === undefined ? [...known().models.values()].flatMap((each) => each.roles) : model.roles;
    if (!roles.includes(line.role))
      report(
        'role',
        'unknown-role',
        unknownWord(line.role, model === undefined ? 'a role' : `a role of "${model.id}"`, roles),
      );
  }
  if (line.element !== undefined && !isOfCatalogue(line.element, 'element') && !known().elements.has(line.element))
    report('element', 'unknown-element', unknownWord(line.element, 'a work element', [...known().elements]));
  if (
    line.competency !== undefined &&
    !isOfCatalogue(line.competency, 'competency') &&
    !known().hasCompetency(line.competency)
  )
    report('competency', 'unknown-competency', unknownWord(line.competency, 'a competency', known().competencies()));
  if (line.habit !== undefined && !known().habits.has(line.habit))
    report('habit', 'unknown-habit', unknownWord(line.habit, 'a habit', [...known().habits]));
  return issues;
};

/**
 * Whether a line names a model that was not given, or a role of a model of which only another role’s profile is known.
 *
 * @internal
 */
export const namesMissingModel = ({ model, role }: Evidence, { names }: Pick<KnownWords, 'names'>): boolean => {
  if (model === undefined) return false;
  const known = names().models.get(model);
  return known === undefined || (!known.whole && role !== undefined && !known.roles.includes(role));
};

/**
 * Whether a line does not name the work it is about: no element, no role with its model, no competency and no area.
 *
 * @internal
 */
export const isGeneral = ({ element, role, model, competency, area }: Evidence): boolean =>
  element === undefined &&
  competency === undefined &&
  area === undefined &&
  (role === undefined || model === undefined);
