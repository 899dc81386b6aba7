import type { Discovery } from '../discover/discover-model.js';
import { performed } from '../roles/performed.js';
import { escaped } from './html.js';

const MOST = 60;

/**
 * People by activities, in the order of the roles that were found; the darker, the greater the share of the activity.
 * @internal
 */
export const whoDoesWhat = ({ log, evidence }: Discovery): string => {
  const work = performed(log);
  const order = evidence.roles.flatMap(({ role, holders }) => holders.map(({ name }) => ({ role, name })));
  const people = order
    .filter(({ name }, index) => order.findIndex((each) => each.name === name) === index)
    .slice(0, MOST);
  const numberOf = new Map(work.doers.map(({ name }, index) => [name, index]));
  const rows = evidence.responsibilities.filter(
    ({ step }, index) => evidence.responsibilities.findIndex((each) => each.step === step) === index,
  );
  const position = (role: string): number => evidence.roles.findIndex((each) => each.role === role);
  const sorted = [...rows].sort((one, other) => position(one.role) - position(other.role));
  const head = people
    .map(({ name, role }) => `<th class="tilted" title="${escaped(role)}"><span>${escaped(name)}</span></th>`)
    .join('');
  const body = sorted.map(({ step, role, of }) => {
    const counts = work.counts[log.activities.indexOf(step)] ?? new Map<number, number>();
    const cells = people.map(({ name }) => {
      const count = counts.get(numberOf.get(name) ?? -1) ?? 0;
      const shade = count === 0 ? '' : ` style="background:rgba(37,99,235,${(0.12 + 0.88 * (count / of)).toFixed(2)})"`;
      return `<td class="cell"${shade} title="${escaped(`${name}: ${count} of ${of}`)}"></td>`;
    });
    return `<tr><th>${escaped(step)}</th><td>${escaped(role)}</td>${cells.join('')}</tr>`;
  });
  const more = order.length > people.length ? `<p class="note">The first ${people.length} of ${order.length}.</p>` : '';
  return `<table class="matrix"><thead><tr><th>step</th><th>role</th>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>${more}`;
};
