import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/derivation/areas/question-levels.js';
import { readEvidenceOptions } from '../../../src/derivation/evidence/evidence-options.js';
import { type Evidence, type EvidencePolicy, type Person, workElements } from '../../../src/index.js';
import { newspaper } from '../support/newspaper.js';

const models = [newspaper()];
const [SCORE, REPORT] = ['score-as-the-reference', 'report-by-criterion'];
const on = (competency: string, kind: Evidence['kind'], more: Partial<Evidence> = {}): Evidence => ({
  kind,
  competency,
  attestedBy: 'Somebody Outside',
  ...more,
});
const answer = (
  evidence: readonly Evidence[],
  policies: readonly EvidencePolicy[] = [],
  answeredBy = [SCORE, REPORT],
) => {
  const ann: Person = { id: 'ann', name: 'Ann Lee', evidence };
  const question = { id: 'assessing', text: 'How is work assessed?', answeredBy };
  const reading = readEvidenceOptions({ models, policies }, 'this test', null).among([ann]);
  return answerOf(ann, question, reading, 'ann: ');
};

describe('the answer to a question', () => {
  test('is the best by any of its competencies, and on what', () => {
    expect(answer([on(SCORE, 'study'), on(REPORT, 'implementation'), on(REPORT, 'study')])).toEqual({
      level: 3,
      because: [`ann: Experienced by ${REPORT}: implementation (${REPORT}); study (${REPORT})`],
    });
    expect(answer([on(SCORE, 'planning'), on(REPORT, 'planning')])).toEqual({
      level: 2,
      because: [SCORE, REPORT].map((id) => `ann: Novice by ${id}: planning (${id})`),
    });
  });

  test('is none without evidence, or by what is no competency', () => {
    expect(answer([])).toEqual({ level: 0, because: [] });
    expect(answer([on(SCORE, 'study')], [], ['no-such-thing'])).toEqual({ level: 0, because: [] });
  });

  const attested = (...work: readonly string[]): EvidencePolicy => ({
    id: 'seen',
    sentence: 'Seen.',
    rule: { kind: 'attested', kinds: ['implementation'], level: 1, ...(work.length === 0 ? {} : { work }) },
  });
  const own = [on(SCORE, 'implementation', { attestedBy: 'me' }), on(REPORT, 'study')];
  const levelBy = (...work: readonly string[]) => answer(own, [attested(...work)]).level;

  test('leaves out lines that a policy has count for nothing', () => {
    expect(answer(own, [attested()])).toEqual({
      level: 1,
      because: [`ann: Explorer by ${REPORT}: study (${REPORT})`],
    });
    const both = answer([on(SCORE, 'study'), ...own], [attested()], [SCORE]);
    expect(both).toEqual({ level: 1, because: [`ann: Explorer by ${SCORE}: study (${SCORE})`] });
  });

  test('is judged by policies for its element and for the steps that a competency is about, and no others', () => {
    expect(levelBy('assess-progress')).toBe(1);
    expect(levelBy('assess-progress/score')).toBe(1);
    expect(levelBy('assess-progress/report')).toBe(3);
    expect(levelBy('recommend')).toBe(3);
  });

  test('of a competency about no step in particular is judged by policies for any step of its element', () => {
    const policy = 'know-reassessment-policy';
    const by = (work: string) =>
      answer([on(policy, 'implementation', { attestedBy: 'me' })], [attested(work)], [policy]).level;
    const [step] = workElements.flatMap(({ id, steps }) => (id === 'give-remedial-feedback' ? steps : []));
    expect(by(`give-remedial-feedback/${step?.id}`)).toBe(0);
    expect(by('assess-progress/score')).toBe(3);
  });
});
