import type { Handoff, RoleKind } from 'work-elements';
import type { ModelView, RoleView } from './model-view.js';

/** The hand-offs from one role to another. @internal */
export interface RolePair {
  readonly from: string;
  readonly to: string;
  /** `system` if either end is a system, else `learner`, else `family`, if either end is one; otherwise `staff`. */
  readonly kind: RoleKind;
  readonly handoffs: readonly Handoff[];
}

/** The hand-offs of a model by giver and receiver; roles may be folded into one. @internal */
export const rolePairs = (
  view: ModelView,
  handoffs: readonly Handoff[],
  place: (role: string) => string = (role) => role,
): readonly RolePair[] => {
  const pairs = new Map<string, { from: string; to: string; kind: RoleKind; handoffs: Handoff[] }>();
  for (const handoff of handoffs) {
    const [from, to] = [place(handoff.from.role), place(handoff.to.role)];
    const key = `${from} ${to}`;
    const kinds = [view.role(handoff.from.role).kind, view.role(handoff.to.role).kind];
    const kind = (['system', 'learner', 'family'] as const).find((each) => kinds.includes(each)) ?? 'staff';
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, { from, to, kind, handoffs: [handoff] });
    else pair.handoffs.push(handoff);
  }
  return [...pairs.values()];
};

/** The artifacts of some hand-offs with their counts, most frequent first. @internal */
export const artifactsOf = (handoffs: readonly Handoff[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const { artifact } of handoffs) counts.set(artifact, (counts.get(artifact) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
};

/** The kinds of roles, in the order of a picture. @internal */
export const KINDS = ['staff', 'learner', 'family', 'system'] as const satisfies readonly RoleKind[];

/** Roles in the order of a picture: colleagues, then learners, families and systems. @internal */
export const inGroups = <Role extends RoleView>(
  roles: readonly Role[],
): readonly { readonly kind: RoleKind; readonly roles: readonly Role[] }[] =>
  KINDS.map((kind) => ({ kind, roles: roles.filter((role) => role.kind === kind) })).filter(
    (group) => group.roles.length > 0,
  );

/** Pairs by giver, then by receiver, both in the order of the picture. @internal */
export const inPictureOrder = ({ roles }: ModelView, pairs: readonly RolePair[]): readonly RolePair[] => {
  const order = inGroups(roles).flatMap((group) => group.roles.map(({ id }) => id));
  const place = (role: string): number => order.indexOf(role);
  return pairs.toSorted((one, other) => place(one.from) - place(other.from) || place(one.to) - place(other.to));
};
