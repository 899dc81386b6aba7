import { planTraining } from '@work-elements/optimise';
import { models } from 'work-elements';

const people = Array.from({ length: 6 }, (_, i) => ({
  id: `p${i}`,
  name: `P${i}`,
  evidence: [{ kind: 'planning' as const, role: 'teacher', model: 'validator' }],
  roles: [{ model: 'validator', role: 'teacher' }],
}));
const plan = await planTraining({ people }, [models.validator], { moves: 300, foundation: false, dates: { start: '2027-09-06' } });
console.log(plan.because.join('\n'));
for (const s of plan.sessions)
  console.log(s.id, s.participants.map((p) => p.id).join(), JSON.stringify(s.coach), s.dates?.firstWeek, s.dates?.weeks);
console.log(JSON.stringify(plan.years[0]?.dates));
