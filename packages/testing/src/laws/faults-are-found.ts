import fc from 'fast-check';
import { damagedModel } from '../arbitraries/arbitrary-invalid-model.js';
import { ask, broken, defineLaw } from '../law.js';

/** @internal */
export const faultsAreFound = defineLaw({
  id: 'faults-are-found',
  sentence:
    'A model with a known fault is refused with the code of that fault, or the policy that it breaks is among ' +
    'the diagnostics.',
  cases: (models) => models.chain((model) => damagedModel(fc.constant(model)).map((damaged) => ({ model, damaged }))),
  holds: ({ damaged: { description, document, found } }, { safeParseModel, checkModel }) => {
    const parsed = safeParseModel(document);
    if (found.by === 'parse') {
      ask(!parsed.success, description, 'is accepted');
      if (parsed.success) return;
      const codes: readonly string[] = parsed.issues.map(({ code }) => code);
      ask(codes.includes(found.as), description, `is refused as ${codes.join(', ')}, not as ${found.as}`);
      return;
    }
    if (!parsed.success) return broken(description, `is refused: ${parsed.error.message}`);
    const policies = checkModel(parsed.data).map(({ policy }) => policy);
    ask(
      policies.includes(found.as),
      description,
      `breaks ${found.as}, and checkModel says ${policies.join(', ') || 'nothing'}`,
    );
  },
  details: ({ damaged }) => damaged.description,
});
