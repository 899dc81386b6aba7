import type { SimulatedEvent } from '@work-elements/simulate';
import { expectShape, InputError, type Issue } from 'work-elements';

/** Refuses anything that is not a simulation log, event by event, and invalid options. @throws InputError @internal */
export const refuseNoEvents = (events: readonly SimulatedEvent[], what: string, options: unknown): void => {
  const texts = ['case', 'activity', 'lifecycle', 'time', 'subject'];
  expectShape(events, `events of ${what}`, { list: true, texts, from: 'the log of simulate' });
  expectShape(options, `options of ${what}`, {});
  const issues = events.flatMap((event, index) =>
    (['resource', 'role', 'outcome'] as const).flatMap((part): readonly Issue[] => {
      const found: unknown = event[part] ?? '';
      const message = `expected a text or nothing, found ${typeof found}`;
      return typeof found === 'string' ? [] : [{ path: `[${index}].${part}`, code: 'invalid-type', message }];
    }),
  );
  if (issues.length > 0) throw new InputError(`events of ${what}`, issues.slice(0, 100));
};
