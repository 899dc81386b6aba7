import { definitionIssues } from '../catalogue/element-issues.js';
import { learningProcess, type Process } from '../catalogue/process.js';
import { reportAdvancement, reportReceiver, reportRoutes } from '../process/routing-issues.js';
import type { ElementDefinition } from '../vocabulary/element-definition.js';
import type { Issue } from '../vocabulary/input-error.js';
import type { IssueCode } from '../vocabulary/issue-codes/issue-codes.js';
import { clip } from '../vocabulary/path.js';
import { responsibilitySchema } from '../vocabulary/responsibility.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { reportChoices, reportSwitchedOff } from './choice-issues.js';
import { chosenIssues } from './chosen-issues.js';
import { elementReading } from './element-reading.js';
import type { ModelData } from './model-schema.js';
import { wholeProcessOf } from './process-of.js';
import { splitWorkRef } from './work-ref.js';

type Report = (path: string, code: IssueCode, message: string) => void;

/**
 * Issues of a model that its schema cannot find: names that do not exist, duplicate names, invalid machines.
 *
 * @internal
 */
export const referenceIssues = (model: ModelData): readonly Issue[] => {
  const written = definitions(model).flatMap(({ definition, at }) => definitionIssues(definition, at));
  const twins: Issue[] = [];
  const report: Report = (path, code, message) => twins.push({ path, code, message });
  reportTwins(model.roles, 'roles', 'role', report);
  reportTwins(model.tools, 'tools', 'tool', report);
  reportTwins(model.people, 'people', 'person', report);
  reportElementTwins(model, report);
  // Nothing can be looked up in elements with wrong names.
  if (written.length > 0) return [...twins, ...written];
  const run = definitions(model).flatMap(({ definition, at }) =>
    elementReading(definition).issues.map((issue) => ({ ...issue, path: `${at}.${issue.path}` })),
  );
  if (run.length > 0) return [...twins, ...run];
  const named = nameIssues(model, wholeProcessOf(model));
  // Choices are checked only if all names are right.
  if (named.length > 0) return [...twins, ...named];
  const chosen = definitions(model).flatMap(({ definition, at }) =>
    chosenIssues(definition, model).map((issue) => ({ ...issue, path: `${at}.${issue.path}` })),
  );
  return [...twins, ...chosen];
};

const definitions = (model: ModelData): readonly { readonly definition: ElementDefinition; readonly at: string }[] => [
  ...(model.process?.elements ?? []).map((definition, index) => ({ definition, at: `process.elements[${index}]` })),
  ...model.elements.map((definition, index) => ({ definition, at: `elements[${index}]` })),
];

const reportTwins = (named: readonly { readonly id: string }[], at: string, what: string, report: Report): void => {
  const first = new Map<string, number>();
  named.forEach(({ id }, index) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else
      report(
        `${at}[${index}].id`,
        'duplicate-id',
        `the ${what} "${clip(id)}" appears twice, first at ${at}[${before}].id; rename one of them`,
      );
  });
};

const reportElementTwins = (model: ModelData, report: Report): void => {
  const own = definitions(model);
  if (own.length === 0) return;
  const catalogue = model.process === undefined ? learningProcess.elements : [];
  const elements = new Map(catalogue.map((element) => [element.id, 'in the catalogue']));
  const competencies = new Map(
    catalogue.flatMap((element) => element.competencies.map(({ id }) => [id, `in ${element.id}`])),
  );
  for (const { definition, at } of own) {
    const before = elements.get(definition.id);
    if (before === undefined) elements.set(definition.id, `at ${at}.id`);
    else
      report(
        `${at}.id`,
        'duplicate-id',
        `the work element "${definition.id}" appears twice, first ${before}; rename it`,
      );
    definition.competencies.forEach(({ id }, index) => {
      const taken = competencies.get(id);
      if (taken === undefined) competencies.set(id, `in ${definition.id}`);
      else if (taken !== `in ${definition.id}`)
        report(
          `${at}.competencies[${index}].id`,
          'duplicate-id',
          `the competency "${id}" appears twice, first ${taken}; rename it`,
        );
    });
  }
};

const nameIssues = (model: ModelData, process: Process): readonly Issue[] => {
  const issues: Issue[] = [];
  const report: Report = (path, code, message) => issues.push({ path, code, message });
  const work = workChecker(model, process, report);
  model.roles.forEach((role, index) => {
    for (const letter of responsibilitySchema.options) work.list(role[letter], `roles[${index}].${letter}`);
  });
  model.tools.forEach((tool, index) => {
    work.list(tool.usedIn, `tools[${index}].usedIn`);
  });
  model.policies.separate.forEach((group, index) => {
    work.list(group, `policies.separate[${index}]`);
  });
  work.all(
    (model.due ?? []).map((rule) => rule.work),
    (index) => `due[${index}].work`,
  );
  model.policies.rules.forEach(({ rule }, index) => {
    if ('work' in rule && rule.work !== undefined) work.list(rule.work, `policies.rules[${index}].rule.work`);
    if ('except' in rule && rule.except !== undefined) work.list(rule.except, `policies.rules[${index}].rule.except`);
  });
  (model.policies.evidence ?? []).forEach(({ rule }, index) => {
    if (rule.work !== undefined) work.list(rule.work, `policies.evidence[${index}].rule.work`);
  });
  model.automation.forEach(({ work: ref }, index) => {
    work.one(ref, `automation[${index}].work`);
  });
  model.review.forEach(({ work: ref }, index) => {
    work.one(ref, `review[${index}].work`);
  });
  reportChoices(model, process, report);
  const roleIds = model.roles.map((role) => role.id);
  model.people.forEach((person, index) => {
    person.roles.forEach((role, position) => {
      if (!roleIds.includes(role))
        report(
          `people[${index}].roles[${position}]`,
          'unknown-role',
          unknownWord(role, 'a role of this model', roleIds),
        );
    });
  });
  reportRoutes(model.process?.routes ?? [], 'process.routes', process, report);
  reportRoutes(model.routes, 'routes', process, report);
  (model.process?.entries ?? []).forEach((entry, index) => {
    reportReceiver(entry.to, entry.send, `process.entries[${index}]`, process, report);
  });
  const advancement = model.process?.advancement;
  if (advancement !== undefined) reportAdvancement(advancement, 'process.advancement', process, report);
  return issues;
};

const workChecker = (model: ModelData, process: Process, report: Report) => {
  const switchedOff = reportSwitchedOff(model, process);
  const steps = new Map(process.elements.map((element) => [element.id, new Set(element.steps.map((step) => step.id))]));
  const one = (ref: string, path: string): void => {
    const { element, step } = splitWorkRef(ref);
    const known = steps.get(element);
    if (known === undefined) report(path, 'unknown-element', unknownWord(element, 'a work element', [...steps.keys()]));
    else if (step !== undefined && !known.has(step))
      report(path, 'unknown-step', unknownWord(step, `a step of "${element}"`, [...known]));
    else switchedOff(ref, path, report);
  };
  const all = (refs: readonly string[], pathAt: (index: number) => string): void => {
    refs.forEach((ref, index) => {
      const first = refs.indexOf(ref);
      if (first < index)
        report(
          pathAt(index),
          'duplicate-work',
          `"${clip(ref)}" is in this list twice, first at ${pathAt(first)}; remove one`,
        );
      else one(ref, pathAt(index));
    });
  };
  const list = (refs: readonly string[], path: string): void => all(refs, (index) => `${path}[${index}]`);
  return { one, all, list };
};
