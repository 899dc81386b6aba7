import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ActivityGroup, groupOf, joined, shareLikeness } from '../../src/roles/activity-group.js';
import { agglomerate, type RoleJoin, type Rule } from '../../src/roles/agglomerate.js';

const STAFF = 5;
const CORE = 0.4;

/** Few people with few events, so that many pairs are equally alike. */
const starts: fc.Arbitrary<readonly ActivityGroup[]> = fc
  .array(fc.array(fc.tuple(fc.nat(STAFF - 1), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) => rows.map((row, index) => groupOf([`a${10 + index}`], new Map(row), STAFF, CORE)));

/** As documented, all pairs are compared again before each join. */
const slowly = (start: readonly ActivityGroup[], { likeness, tie, above, because }: Rule): readonly RoleJoin[] => {
  const groups = [...start];
  const joins: RoleJoin[] = [];
  for (;;) {
    const pairs = groups.flatMap((right, other) =>
      groups.slice(0, other).map((left, one) => {
        const like = likeness(left, right);
        return { one, other, left, right, like, tie: like > above ? tie(left, right) : 0 };
      }),
    );
    const [best] = pairs.sort((a, b) => b.like - a.like || b.tie - a.tie || a.other - b.other || a.one - b.one);
    if (best === undefined || best.like <= above) return joins;
    joins.push({ one: best.left.activities, other: best.right.activities, likeness: best.like, because });
    groups[best.one] = joined(best.left, best.right, STAFF, CORE);
    groups.splice(best.other, 1);
  }
};

test('joins the most alike pair each time, the first of those equally alike', () => {
  fc.assert(
    fc.property(starts, fc.constantFrom(-1, 0.2, 0.5, 0.9), fc.boolean(), (start, above, ties) => {
      // Rounded off, so that the order in which sums are added up makes no difference.
      const rounded = (steps: number) => (one: ActivityGroup, other: ActivityGroup) =>
        Math.round(steps * shareLikeness(one, other) + 1e-6) / steps;
      const rule: Rule = { because: 'alike', likeness: rounded(4), tie: ties ? rounded(1e6) : () => 0, above };
      expect(agglomerate(start, rule, STAFF, CORE).joins).toEqual(slowly(start, rule));
    }),
    { seed: 20, numRuns: 300 },
  );
});
