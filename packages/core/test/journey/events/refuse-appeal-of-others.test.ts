import { expect, test } from 'vitest';
import { courtInput, courtWith, decided, ended, inCourt } from '../support/court.js';
import { issuesIn } from '../support/issues-in.js';

test('an appeal is the learner’s or the family’s, of whom there is somebody', () => {
  const by = (role: string) => issuesIn(() => inCourt(decided, { type: 'appeal.raised', objective: 'one', by: role }));
  expect(by('guest')).toEqual([]);
  expect(by('head')).toEqual([
    [
      'by: not-theirs',
      'only the learner or the family may appeal, and "head" is neither; send it as "guest", even if somebody speaks ' +
        'for them',
    ],
  ]);
});

test('anybody may appeal where neither has a role', () => {
  const [judge, head] = courtInput.roles;
  const asked = ended(courtWith({}, { roles: [judge, head] }), 'asking', 'asked').journey;
  const ruled = ended(asked, 'judging', 'failed', { person: 'pat', with: 'sam' }, 'one').journey;
  expect(issuesIn(() => inCourt(ruled, { type: 'appeal.raised', objective: 'one', by: 'head' }))).toEqual([]);
});
