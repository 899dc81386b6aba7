import { type Artifact, artifacts, processOf } from 'work-elements';
import { ask, defineLaw } from '../law.js';
import { apart } from './apart.js';
import { handoffKey } from './handoff-key.js';
import { helpsPeers } from './holders.js';

/** @internal */
export const noHandoffLost = defineLaw({
  id: 'no-handoff-lost',
  sentence:
    'Wherever an artifact passes when every step has a role of its own, it passes here too between the roles ' +
    'that do those steps; only what is confidential neither comes to nor from learners who help their peers.',
  cases: (models) => models.map((model) => ({ model })),
  holds: ({ model }, { handoffs, raci }) => {
    const { elements: all, routes } = processOf(model);
    const everywhere = handoffs(apart(model));
    for (const artifact of new Set(routes.map((route) => route.artifact))) {
      const steps = all.flatMap((element) => element.steps);
      const passes =
        steps.some(({ produces }) => produces.includes(artifact)) &&
        steps.some(({ consumes }) => consumes.includes(artifact));
      ask(
        !passes || everywhere.some((each) => each.artifact === artifact),
        artifact,
        'is made and read, but never handed over, even where every step has a role of its own',
      );
    }
    const rows = new Map(raci(model).map((row) => [`${row.element}/${row.step}`, row]));
    const peers = new Set(model.roles.filter((role) => helpsPeers(model, role)).map(({ id }) => id));
    const passed = new Set(handoffs(model).map(handoffKey));
    for (const { artifact, from, to } of everywhere) {
      for (const giver of rows.get(`${from.element}/${from.step}`)?.responsible ?? []) {
        for (const taker of rows.get(`${to.element}/${to.step}`)?.responsible ?? []) {
          if (giver === taker || (confidential.has(artifact) && (peers.has(giver) || peers.has(taker)))) continue;
          const lost = !passed.has(
            handoffKey({ artifact, from: { ...from, role: giver }, to: { ...to, role: taker } }),
          );
          ask(
            !lost,
            `${from.element}/${from.step} > ${to.element}/${to.step}`,
            `no hand-off of the ${artifact} from ${giver} to ${taker}`,
          );
        }
      }
    }
  },
});

const listed: readonly Artifact[] = artifacts;
const confidential: ReadonlySet<string> = new Set(
  listed.filter((each) => each.confidential === true).map(({ id }) => id),
);
