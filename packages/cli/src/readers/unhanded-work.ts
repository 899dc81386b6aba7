import { type ElementChart, elementChart, handoffs, type ImplementationModel, processOf, raci } from 'work-elements';

/**
 * Steps of a model’s own elements that follow those of other roles though nothing passes between them: most often what
 * the one produces and the other consumes was forgotten, so that no hand-off is seen. As sentences.
 */
export const unhandedWork = (model: ImplementationModel): readonly string[] => {
  const own = new Set([...model.elements, ...(model.process?.elements ?? [])].map(({ id }) => id));
  if (own.size === 0) return [];
  const doing = new Map(raci(model).map(({ element, step, responsible }) => [`${element}/${step}`, responsible]));
  const handed = new Set(
    handoffs(model).map(({ from, to }) => `${from.element}/${from.step} ${to.element}/${to.step}`),
  );
  return processOf(model)
    .elements.filter(({ id }) => own.has(id))
    .flatMap((element) =>
      following(elementChart(element)).flatMap(([before, after]) => {
        const [one, other] = [`${element.id}/${before}`, `${element.id}/${after}`];
        const [givers = [], takers = []] = [doing.get(one), doing.get(other)];
        // A step that something is handed to may send the work back without.
        const isHanded =
          handed.has(`${one} ${other}`) ||
          handed.has(`${other} ${one}`) ||
          takers.some((role) => givers.includes(role));
        return givers.length === 0 || takers.length === 0 || isHanded ? [] : [sentence(one, other, givers)];
      }),
    );
};

const sentence = (one: string, other: string, givers: readonly string[]): string =>
  `${other} follows ${one}, which ${givers.join(', ')} does, and nothing passes between them; if something does, name it where the one produces and the other consumes it`;

/** Each step with every step that may come next, past states in which the work rests. */
const following = ({ states, moves }: ElementChart): readonly (readonly [string, string])[] => {
  const steps = new Set(states.filter(({ step }) => step).map(({ id }) => id));
  const next = (id: string): readonly string[] =>
    moves.filter(({ anywhere, from }) => !anywhere && from === id).map(({ to }) => to);
  return [...steps].flatMap((step) => {
    const found = new Set<string>();
    const ahead = [...next(step)];
    for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      if (!steps.has(id)) ahead.push(...next(id));
    }
    return [...found].filter((id) => steps.has(id) && id !== step).map((id) => [step, id] as const);
  });
};
