import { buildMachine, type ElementMachine } from '../machine/element-machine.js';
import { writtenActions, writtenStates } from '../machine/written-machine.js';
import type { ElementDefinition } from '../vocabulary/element-definition.js';
import type { Step, WorkElement } from './work-element.js';

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

const receivedBy = (definition: ElementDefinition): readonly string[] => {
  if (definition.receives !== undefined) return definition.receives;
  const steps = new Set(definition.steps.map((step) => step.id));
  const stated = new Set(definition.steps.flatMap((step) => step.outcomes ?? []));
  const outsideSteps = writtenStates(definition.machine).filter((state) => !steps.has(state.id));
  const events = [definition.machine, ...outsideSteps.map((state) => state.config)].flatMap((state) =>
    Object.keys(state.on ?? {}),
  );
  return unique(events).filter((event) => !stated.has(event));
};

/**
 * Derives a work element from its definition, the only source of everything in it; the machine is built on first use.
 *
 * @internal
 */
export const readElement = (definition: ElementDefinition): WorkElement => {
  const receives = receivedBy(definition);
  const states = new Map(writtenStates(definition.machine).map((state) => [state.id, state.config]));
  const steps = definition.steps.map(
    (step): Step => ({
      id: step.id,
      title: step.title ?? titleOf(step.id),
      outcomes:
        step.outcomes ?? Object.keys(states.get(step.id)?.on ?? {}).filter((event) => !receives.includes(event)),
      performers: step.performers,
      effort: step.effort,
      ...(step.hears === undefined ? {} : { hears: step.hears }),
      ...(step.files === undefined ? {} : { files: step.files }),
      ...(step.people === undefined ? {} : { people: step.people }),
      produces: step.produces,
      consumes: step.consumes,
      ...(step.optional === undefined ? {} : { optional: step.optional }),
      ...(step.shares === undefined ? {} : { shares: step.shares }),
      ...(step.group === undefined ? {} : { group: step.group }),
    }),
  );
  const { id, title, summary, kind, subject, ignores, settings, competencies, habits } = definition;
  let machine: ElementMachine | undefined;
  return {
    id,
    title,
    summary,
    kind,
    subject,
    get machine() {
      machine ??= buildMachine(id, definition.machine, definition.guards, definition.settings);
      return machine;
    },
    steps,
    receives,
    ignores,
    settings,
    emits: unique(
      writtenActions(definition.machine).flatMap((action) => (action.type === 'emit' ? [action.params.event] : [])),
    ),
    consumes: unique([...(definition.consumes ?? []), ...steps.flatMap((step) => step.consumes)]),
    produces: unique([...(definition.produces ?? []), ...steps.flatMap((step) => step.produces)]),
    competencies,
    habits,
    definition,
  };
};

const titleOf = (id: string): string => {
  const words = id.replaceAll(/[-.]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
