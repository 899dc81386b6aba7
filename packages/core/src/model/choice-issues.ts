import { type Choice, chosenDefinition } from '../catalogue/chosen-definition.js';
import type { Process } from '../catalogue/process.js';
import type { WorkElement } from '../catalogue/work-element.js';
import { fromOutside, withinOnly } from '../process/from-outside.js';
import { CASE, ORGANIZATION, placeKindOf } from '../process/place-kind.js';
import { stepsAfter } from '../process/steps-after.js';
import type { IssueCode } from '../vocabulary/issue-codes/issue-codes.js';
import { childPath, clip } from '../vocabulary/path.js';
import { allowedValues, isAllowed } from '../vocabulary/setting.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { chosenIssues } from './chosen-issues.js';
import { elementReading } from './element-reading.js';
import type { ModelData } from './model-schema.js';
import { TO_REVIEW } from './to-review.js';
import { splitWorkRef } from './work-ref.js';

type Report = (path: string, code: IssueCode, message: string) => void;

/**
 * Reports what is wrong with a model’s choices for its process: settings, options, cadence, automation and review.
 *
 * @internal
 */
export const reportChoices = (model: ModelData, whole: Process, report: Report): void => {
  reportSettings(model, whole, report);
  reportOptions(model, whole, report);
  reportCadence(model, whole, report);
  reportAutomation(model, report);
  reportReview(model, whole, report);
};

const reportSettings = ({ settings }: ModelData, { elements }: Process, report: Report): void => {
  const known = [...new Set(elements.flatMap((element) => Object.keys(element.settings)))];
  for (const [id, value] of Object.entries(settings)) {
    const path = childPath('settings', id);
    if (!known.includes(id)) report(path, 'unknown-setting', unknownWord(id, 'a setting of this process', known));
    // Several elements may have the setting; the value has to be valid for all of them.
    const refused = elements.flatMap((element) => {
      const setting = element.settings[id];
      return setting === undefined || isAllowed(setting, value) ? [] : [{ element: element.id, setting }];
    });
    for (const range of new Set(refused.map(({ setting }) => allowedValues(setting)))) {
      const of = refused.filter(({ setting }) => allowedValues(setting) === range).map(({ element }) => `"${element}"`);
      const unlimited = range.endsWith('"unlimited"') ? ', or to "unlimited"' : '';
      report(
        path,
        'out-of-range',
        `expected ${range} for ${of.join(' and ')}, found ${value}; set it to a number in that range${unlimited}`,
      );
    }
  }
};

const optionalSteps = ({ elements }: Process): readonly string[] =>
  elements.flatMap(({ id, steps }) =>
    steps.filter(({ optional }) => optional !== undefined).map((step) => `${id}/${step.id}`),
  );

const reportOptions = ({ options }: ModelData, whole: Process, report: Report): void => {
  const known = optionalSteps(whole);
  const all = whole.elements.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`));
  options.forEach((option, index) => {
    const path = `options[${index}]`;
    if (options.indexOf(option) < index)
      report(path, 'duplicate-work', `"${clip(option)}" is listed twice; remove one`);
    else if (all.includes(option) && !known.includes(option))
      report(path, 'not-optional', `"${option}" is always part of the work; only optional steps are switched on`);
    else if (!known.includes(option)) report(path, 'unknown-step', unknownWord(option, 'an optional step', known));
  });
};

/** Reports references to optional steps that are not switched on. @internal */
export const reportSwitchedOff = ({ options }: Pick<ModelData, 'options'>, whole: Process) => {
  const off = new Set(optionalSteps(whole).filter((ref) => !options.includes(ref)));
  return (ref: string, path: string, report: Report): void => {
    if (!off.has(ref)) return;
    report(
      path,
      'switched-off',
      `the optional step "${ref}" is not switched on in this model; add it to "options", or leave it out here`,
    );
  };
};

const reportCadence = ({ cadence, settings, options }: ModelData, whole: Process, report: Report): void => {
  const { elements } = whole;
  cadence.forEach(({ send, each }, index) => {
    const path = `cadence[${index}].send`;
    const first = cadence.findIndex((every) => every.send === send && every.each === each);
    if (first < index)
      report(path, 'duplicate-work', `"${clip(send)}" is sent already, by cadence[${first}]; remove one`);
    const { element: id, step: event } = splitWorkRef(send);
    const element = elements.find((every) => every.id === id);
    if (element === undefined) {
      const known = elements.map((every) => every.id);
      report(path, 'unknown-element', unknownWord(id, 'a work element', known));
      return;
    }
    const kind = placeKindOf(element.subject);
    const sendable = fromOutside(whole, id);
    if (event === undefined)
      report(
        path,
        'invalid-value',
        `expected an element and an event that it receives, such as "${id}/${sendable[0] ?? 'due'}"`,
      );
    else if (!element.receives.includes(event))
      report(path, 'unknown-event', unknownWord(event, `an event that "${id}" receives from outside`, sendable));
    else if (kind !== ORGANIZATION && kind !== CASE && !sendable.includes(event))
      report(path, 'not-from-outside', withinOnly(id, event, sendable));
    else if (chosenElement(element, { settings, options })?.receives.includes(event) === false)
      report(
        path,
        'switched-off',
        `"${id}" takes "${event}" only in an optional step that is not switched on; add the step to "options"`,
      );
    else if (kind === ORGANIZATION || kind === CASE)
      report(
        path,
        'wrong-subject',
        `"${id}" is about the ${element.subject}; a cadence is about ` +
          `${each === 'learner' ? 'a learner' : 'an objective'}`,
      );
  });
};

const reportAutomation = ({ automation, roles }: ModelData, report: Report): void => {
  const first = new Map<string, number>();
  automation.forEach(({ role, work }, index) => {
    const known = roles.find(({ id }) => id === role);
    const before = first.get(`${role} ${work}`);
    if (before !== undefined)
      report(
        `automation[${index}]`,
        'duplicate-work',
        `"${role}" at "${work}" is listed twice, first at automation[${before}]`,
      );
    else first.set(`${role} ${work}`, index);
    if (known === undefined) reportRole(role, roles, `automation[${index}].role`, report);
    else if (!known.actors.includes('information-system'))
      report(
        `automation[${index}].role`,
        'not-a-system',
        `"${role}" is not held by an information system; only systems have a mode`,
      );
  });
};

const reportReview = ({ review, roles, settings, options }: ModelData, { elements }: Process, report: Report): void => {
  review.forEach(({ work, by, sample, always }, index) => {
    const at = `review[${index}]`;
    if (review.findIndex((each) => each.work === work) < index)
      report(`${at}.work`, 'duplicate-work', `"${work}" has a rule of review already`);
    if (!roles.some(({ id }) => id === by)) reportRole(by, roles, `${at}.by`, report);
    always.forEach((reason, position) => {
      if (always.indexOf(reason) < position)
        report(`${at}.always[${position}]`, 'duplicate-work', `"${reason}" is listed twice; remove one`);
    });
    const { element: id, step } = splitWorkRef(work);
    const element = elements.find((each) => each.id === id);
    const outcomes = element?.steps.find((each) => each.id === step)?.outcomes;
    if (element === undefined || step === undefined || outcomes === undefined) {
      if (step === undefined)
        report(
          `${at}.work`,
          'invalid-value',
          `expected a step, such as "assess-progress/score", found "${clip(work)}"`,
        );
      return;
    }
    const chosen = chosenElement(element, { settings, options });
    const asked = [...(sample > 0 ? [{ outcome: 'sampled', path: `${at}.sample` }] : [])];
    always.forEach((outcome, position) => {
      if (outcome !== 'accommodated' && outcome !== 'appealed')
        asked.push({ outcome, path: `${at}.always[${position}]` });
    });
    // If none of the outcomes leads to a review, only that is reported, and not each outcome.
    const isReviewable = TO_REVIEW.some((outcome) => stepsAfter(element, step, outcome).length > 0);
    if (!isReviewable && (asked.length > 1 || always.length > asked.length)) {
      const able = elements.flatMap((each) =>
        each.steps.filter((one) => one.outcomes.includes('sampled')).map((one) => `"${each.id}/${one.id}"`),
      );
      const ways = outcomes.join(', ');
      const message = `"${work}" cannot be reviewed: none of its outcomes (${ways}) sends a piece to a review`;
      report(`${at}.work`, 'no-review', able.length === 0 ? message : `${message}; ${able.join(', ')} can`);
      return;
    }
    for (const { outcome, path } of asked) {
      if (!outcomes.includes(outcome))
        report(path, 'unknown-outcome', unknownWord(outcome, `an outcome of "${work}"`, outcomes));
      else if (stepsAfter(element, step, outcome).length === 0)
        report(path, 'no-review', `"${outcome}" of "${work}" leads to no step in which anybody could review it`);
      else if (
        chosen?.steps.some(({ id: own }) => own === step) === true &&
        stepsAfter(chosen, step, outcome).length === 0
      ) {
        const off = stepsAfter(element, step, outcome).map((each) => `"${id}/${each}"`);
        report(
          path,
          'switched-off',
          `"${outcome}" of "${work}" leads to ${off.join(', ')}, which is not switched on; add it to "options"`,
        );
      }
    }
  });
};

/** An element with the model’s choices applied; undefined if they do not fit, which is reported elsewhere. */
const chosenElement = (element: WorkElement, choice: Choice): WorkElement | undefined =>
  chosenIssues(element.definition, choice).length > 0
    ? undefined
    : elementReading(chosenDefinition(element.definition, choice)).element;

const reportRole = (role: string, roles: ModelData['roles'], path: string, report: Report): void => {
  const known = roles.map(({ id }) => id);
  report(path, 'unknown-role', unknownWord(role, 'a role of this model', known));
};
