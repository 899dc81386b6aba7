import fc from 'fast-check';
import { ask, defineLaw, same } from '../law.js';

/** @internal */
export const textRoundTrip = defineLaw({
  id: 'text-round-trip',
  sentence: 'A model written as YAML or JSON and read back is the same model.',
  cases: (models) => fc.record({ model: models, format: fc.constantFrom('yaml' as const, 'json' as const) }),
  holds: ({ model, format }, { formatModel, parseModelText }) => {
    ask(same(parseModelText(formatModel(model, format)), model), format, 'reads back as a different model');
  },
  details: ({ format }) => `as ${format}`,
});
