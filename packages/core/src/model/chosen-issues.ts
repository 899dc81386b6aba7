import { asksFor, type Choice, chosenDefinition, switchedOff } from '../catalogue/chosen-definition.js';
import { definitionIssues } from '../catalogue/element-issues.js';
import { writtenTargets } from '../machine/written-targets.js';
import type { ElementDefinition } from '../vocabulary/element-definition.js';
import type { Issue } from '../vocabulary/input-error.js';
import { elementReading } from './element-reading.js';

/**
 * The issues that an element has only with a model’s choices applied: without the steps not switched on, at the chosen
 * settings.
 *
 * @internal
 */
export const chosenIssues = (definition: ElementDefinition, choice: Choice): readonly Issue[] => {
  const chosen = chosenDefinition(definition, choice);
  if (chosen === definition) return [];
  const led = ledAstray(definition, choice);
  if (led.length > 0) return led;
  const found = issuesOf(chosenDefinition(definition, { ...choice, settings: {} }));
  // At other settings, such as unlimited attempts, a state may legitimately become unreachable.
  const all = found.length > 0 ? found : issuesOf(chosen).filter(({ code }) => code !== 'unreachable-state');
  return all.map((issue) => ({
    ...issue,
    message: `${issue.message}; this holds for "${definition.id}" ${asChosen(definition, choice)}`,
  }));
};

const issuesOf = (definition: ElementDefinition): readonly Issue[] => {
  const written = definitionIssues(definition, '');
  return written.length > 0 ? written : elementReading(definition).issues;
};

/** The remaining transitions that lead to a removed step. */
const ledAstray = (definition: ElementDefinition, { options }: Choice): readonly Issue[] => {
  const { id, machine } = definition;
  const off = switchedOff(definition, options);
  const isOff = (state: string): boolean => [...off].some((step) => state === step || state.startsWith(`${step}.`));
  const gone = asksFor(definition, off);
  return writtenTargets(id, machine).flatMap(({ path, from, on, guard, to }): readonly Issue[] => {
    if (to === undefined || !isOff(to) || isOff(from) || gone(guard)) return [];
    const what =
      on === null
        ? `${from === '' ? `"${id}"` : `"${from}"`} begins in`
        : `"${on}"${from === '' ? '' : ` of "${from}"`} leads to`;
    const mend =
      on === null
        ? 'begin in a step that is always part of the work'
        : `give the transition a guard that asks for it, { option: ${to} }, and beside it one for when it is off`;
    return [
      {
        path,
        code: 'switched-off',
        message: `${what} the optional step "${to}" of "${id}", which this model does not switch on; ${mend}`,
      },
    ];
  });
};

const asChosen = (definition: ElementDefinition, { settings, options }: Choice): string => {
  const off = [...switchedOff(definition, options)].map((step) => `without "${step}"`);
  const set = Object.keys(definition.settings).flatMap((name) =>
    settings[name] === undefined ? [] : [`with ${name}: ${settings[name]}`],
  );
  return [...off, ...set].join(', ');
};
