import { expect, test } from 'vitest';
import {
  handoffs,
  type ImplementationModel,
  learningProcess,
  mayBeHanded,
  models,
  processOf,
  raci,
  routeSteps,
  workElement,
} from '../../src/index.js';

test('routes come in the order of the process, each with the steps that its event ends and begins', () => {
  const routes = routeSteps(learningProcess);
  expect(routes.map(({ route }) => route)).toEqual(learningProcess.routes);
  const along = routes.find(({ route }) => route.to === 'decide-advancement' && route.from === 'assess-progress');
  expect(along?.from.length).toBeGreaterThan(0);
  for (const { from, to } of routes) {
    for (const { element, step } of [...from, ...to]) {
      const found = learningProcess.elements.find(({ id }) => id === element);
      expect(found?.steps.map(({ id }) => id)).toContain(step);
    }
  }
});

test('where an element only passes something on, the steps are those that sent it there', () => {
  const passedOn = routeSteps(learningProcess).flatMap(({ route, from }) =>
    from.filter(({ element }) => element !== route.from),
  );
  expect(passedOn.length).toBeGreaterThan(0);
  for (const { element, step } of passedOn) {
    const found = learningProcess.elements.find(({ id }) => id === element) ?? workElement('assess-progress');
    expect(found.steps.some(({ id }) => id === step)).toBe(true);
  }
});

test(
  'what one role hands another between two elements passes along a route between their steps, and the other ' +
    'way round',
  () => {
    for (const model of Object.values<ImplementationModel>(models)) {
      const doing = new Map(raci(model).map(({ element, step, responsible }) => [`${element}/${step}`, responsible]));
      const expected = new Set<string>();
      for (const { route, from, to } of routeSteps(processOf(model))) {
        for (const giver of from)
          for (const taker of to) {
            if (giver.element !== taker.element)
              expected.add([route.artifact, giver.element, giver.step, taker.element, taker.step].join(' '));
          }
      }
      const found = handoffs(model).filter(({ from, to }) => from.element !== to.element);
      for (const { artifact, from, to } of found)
        expect(expected).toContain([artifact, from.element, from.step, to.element, to.step].join(' '));
      const passages = new Set(
        found.map(({ artifact, from, to }) => [artifact, from.element, from.step, to.element, to.step].join(' ')),
      );
      for (const key of expected) {
        const [artifact = '', fromElement, fromStep, toElement, toStep] = key.split(' ');
        const open = (place: string): readonly string[] =>
          (doing.get(place) ?? []).filter((role) => mayBeHanded(model, artifact, role));
        const [givers, takers] = [open(`${fromElement}/${fromStep}`), open(`${toElement}/${toStep}`)];
        expect(passages.has(key), key).toBe(givers.some((giver) => takers.some((taker) => taker !== giver)));
      }
    }
  },
);
