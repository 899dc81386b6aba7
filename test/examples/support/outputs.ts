import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

const printed = new Map<string, string>();

/** The output of an example, which is run only once. */
export const run = (name: string): string => {
  const before = printed.get(name);
  if (before !== undefined) return before;
  const text = execFileSync(`${root}/node_modules/.bin/tsx`, [`examples/${name}.ts`], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  printed.set(name, text);
  return text;
};

/** What each script must print. */
export const outputs: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  start: [
    '$ work-elements profile examples/models/flex-blend.yaml',
    'Expectations Manager: 69 competencies',
    'because responsible for map-objectives/review-prior-learning',
    /warning:.* "teacher" is responsible for both/,
    /of these among colleagues +0 +62/,
    /Proficiency Validator is busy \d\d % of the time[^,]*, /,
    /with\s+one\s+more\s+full-time\s+person,\s+objectives\s+would\s+take\s+[\d.]+ days less/,
    /^Most like Validator \(adjusted Rand index/m,
  ],
  'rural-school': [
    /together they would need \d\d % of their time, if nothing waited/,
    /^ {2}caro {2}4\d % busy, \d+ hours, as validator and teacher$/m,
    '360 objectives advanced (360 to 360)',
    /Where it jams: Proficiency Validator .* with one more full-time person, objectives would take [89]\.\d days less/,
    /objectives would take [89]\.\d days less .* that role would be busy \d\d % of the time/,
  ],
  district: [
    /^District of 5,000 learners, Flex-Blend: [\d,]+ events in 3 replications/,
    /^ +100 × Teacher of Record: \d+ % busy/m,
    /objectives advanced, \d+ days each, at a cost of \d+ each/,
  ],
  university: [
    'University with mentors, instructors and evaluators: 2800 students',
    /^ {2}24 × Evaluator: 5\d % busy$/m,
    /^ {3}\d × evaluator$/m,
  ],
  'add-a-validator': [
    'Six teach, two validate, one leads: Proficiency Validator is busy',
    /^ {2}days to mastery: \d+\.\d \+1\d\.\d \(\+1\d\.\d to \+1\d\.\d\)$/m,
    /^ {2}cost: .*, not clear$/m,
  ],
  'print-profiles': [
    'Learning Lab Coach',
    'must do effectively',
    'Learning Platform: an information system',
    /hands over \(\d+\)/,
  ],
  'small-school': [
    '0 things to fix',
    /^Validator: 14 steps, 36 competencies, 33 hand-offs; must, for one,$/m,
    '  Looks at work under way, says what it shows and what to try next, and gives no mark.',
  ],
  'one-teacher-or-specialists': [
    /^Single-Teacher .* 0 hand-offs among colleagues$/m,
    /^Specialist-Team .* 62 hand-offs among colleagues$/m,
    '  - Gives the accommodations of the support plan in assessment without lowering the level',
  ],
  'own-rubric': [
    /^ {2}Managing the organisation: make-room-to-try \(rooms, trying, time\)/m,
    'sings-in-the-choir: no word is shared',
    'Only in the rubric: Sings in the choir; only in the elements: 137 competencies',
    'Observed: implementation (Experienced)',
    'Not observed: planning (Novice)',
  ],
  'shared-validator': [
    '"p5" holds "teacher" and "validator", which the model keeps apart',
    'no model of "lake" has the role "techer" (write "teacher")',
    'validator at river: p1. 1 of 1.5 positions filled.',
    /^Who covers what \(6 profiles for 3 schools\):$/m,
    /^Hand-offs: \d+ within places, \d+ across them, which is the price of sharing\.$/m,
  ],
  'short-of-a-validator': [
    'Nobody is ready to be: validator',
    'Bo is closest to validating',
    'error: "teacher" is responsible for both "deliver-activities" and "assess-progress/score"',
  ],
  'from-yaml': [
    'Validator: 5 roles, 0 diagnostics, 0 roles differ from the ready model',
    'did you mean "decide-advancement"?',
  ],
  'own-element': [
    'Internship School: 0 errors',
    '  evidence: host (host) -> teacher (plan)',
    'Gives an intern real work',
  ],
  'from-a-log': [
    'Most like Validator: adjusted Rand index 0.85 over 58 steps',
    /^ {2}Role 2: assessing progress, deciding advancement upon mastery \(validator-1\): \d+ competencies/m,
    /^Figures based on the log: 0 of \d+ before, 2\d\d of \d+ after$/m,
    /effort of assess-progress\/score: log: n = \d+, triangular, AIC/,
    /^One more person as role-2: -\d+\.\d days to mastery/m,
  ],
  'training-plan': [
    /^46 people in scope lack [\d,]+ levels of competencies: [\d.]+ % by the end of year 1, .* year 3 are covered\.$/m,
    /^Hand-offs alone ask for \d/m,
    /^For \d+ of \d+ practicums, people in scope can coach from years? \d/m,
    /^Year 3: \d+ sessions/m,
  ],
  'ten-people': [
    /P\d gains validator: \d+ levels to climb/,
    'In all: levels to climb',
    'The same ten, with a model designed for them',
    '  These cannot be met together, although all but any one of them can; there may be other conflicts as well:',
    '  P6 keeps "teacher", "validator"',
  ],
  journey: [
    'decide (decide advancement): not yet',
    'Now in the teacher’s inbox: Set the baseline and pace (ada), Diagnose the gap (fractions)',
    '{"fractions":"in-progress","ratios":"blocked"}',
  ],
};
