import { expect, test } from 'vitest';
import { loopIssue } from '../../src/process/loop-issue.js';
import { route } from './support/small-process.js';

/** Seven routes from `a` to `b`, `b` to `c` and so on. */
const routes = [...'abcdefg'].map((from, index) => route(`${from} told > ${'bcdefgh'[index]} tell`));

const way = (from: string): string => {
  const index = 'abcdefg'.indexOf(from);
  return `from "${from}" by "told" to "${'bcdefgh'[index]}" (routes[${index}])`;
};

test('a loop of one route is told with that route', () => {
  expect(loopIssue(routes, [2])).toEqual({
    path: 'routes[2]',
    code: 'endless',
    message:
      `the routes form a loop: signals go round without anybody’s work in between, ${way('c')}; ` +
      'leave out the route, or put a step in between',
  });
});

test('a longer loop begins with the route that the process lists first', () => {
  expect(loopIssue(routes, [4, 6, 1, 3])).toEqual({
    path: 'routes[1]',
    code: 'endless',
    message:
      'the routes form a loop: signals go round without anybody’s work in between, ' +
      `${way('b')}, and ${way('d')}, and ${way('e')}, and ${way('g')}; ` +
      'leave out one of them, or put a step in between',
  });
});

test('five routes are all named, of more only the first five', () => {
  expect(loopIssue(routes, [0, 1, 2, 3, 4]).message).toContain(`and ${way('e')}; leave out one of them`);
  expect(loopIssue(routes, [0, 1, 2, 3, 4, 5]).message).toContain(`and ${way('e')}, and along 1 more route; leave out`);
  expect(loopIssue(routes, [6, 0, 1, 2, 3, 4, 5]).message).toMatch(
    /"b" \(routes\[0\]\), .*"f" \(routes\[4\]\), and along 2 more routes; leave out one of them/,
  );
});
