import { handoffArcs, html, type Markup, sideways } from '@work-elements/report/parts';
import type { ImplementationModel } from 'work-elements';
import type { SeenHandoff } from '../handoffs/seen-handoffs.js';
import { section, table } from './section.js';
import { whole } from './text.js';

/** The hand-offs seen in a log, as arcs between the roles found and as a table of counts. @internal */
export const handoffsSection = (model: ImplementationModel, handoffs: readonly SeenHandoff[]): Markup => {
  const roles = new Set(model.roles.map(({ id }) => id));
  const own = handoffs.filter(({ from, to }) => roles.has(from.role) && roles.has(to.role));
  return section(
    'Hand-offs seen',
    'What one role made and another read, according to the process, for the same subject. On an arc: the number ' +
      'of kinds of hand-offs.',
    handoffs.length === 0
      ? html`<p>None was seen.</p>`
      : html`${
          own.length > 0 && html`<figure>${sideways('Hand-offs as arcs', handoffArcs(model, own), 'middle')}</figure>`
        }${table(
          'Hand-offs',
          ['artifact', 'from', 'to', 'seen', 'between different people'],
          handoffs.map(({ artifact, from, to, count, acrossPeople }) => [
            artifact,
            `${from.role}: ${from.element}/${from.step}`,
            `${to.role}: ${to.element}/${to.step}`,
            whole(count),
            whole(acrossPeople),
          ]),
          60,
        )}`,
  );
};
