import fc from 'fast-check';
import type { Evidence, EvidenceKind } from 'work-elements';
import { arbitraryEvidence } from '../arbitraries/arbitrary-evidence.js';
import { ask, defineLaw } from '../law.js';

/** The value of evidence that names no element: one level lower. */
const lowered = (kind: EvidenceKind): EvidenceKind => (kind === 'implementation' ? 'planning' : 'study');

/** @internal */
export const gapsAreWhatIsMissing = defineLaw({
  id: 'gaps-are-what-is-missing',
  sentence:
    'A person’s gap is what the role needs less what was earned; the plan closes each gap once, knowing before ' +
    'knowing how before doing.',
  cases: (models) =>
    models.chain((model) =>
      fc.record({
        model: fc.constant(model),
        role: fc.constantFrom(...model.roles.map(({ id }) => id)),
        evidence: arbitraryEvidence(),
      }),
    ),
  holds: ({ model, role, evidence }, { assessReadiness, awardLevel, deriveProfiles }) => {
    const profile = deriveProfiles(model).find((each) => each.role === role);
    if (profile === undefined) return;
    const { ready, competencies, plan } = assessReadiness({ id: 'p', name: 'P', evidence }, profile);
    for (const { competency, because, level: target } of profile.competencies) {
      const bearing = evidence
        .filter(({ element }) => element === undefined || because.some((reason) => reason.element === element))
        .map((line): Evidence => (line.element === undefined ? { kind: lowered(line.kind) } : line));
      const gap = Math.max(0, target - awardLevel(bearing).level);
      const judged = competencies.find((each) => each.competency.id === competency.id);
      ask(judged?.gap === gap, `${role} > ${competency.id}`, `has gap ${judged?.gap}, and lacks ${gap}`);
      ask(
        plan.filter((step) => step.competency.id === competency.id).length === (gap > 0 ? 1 : 0),
        `${role} > plan`,
        `does not close ${competency.id} once`,
      );
    }
    const kinds = plan.map(({ competency }) => ['know', 'know-how', 'do'].indexOf(competency.kind));
    ask(
      kinds.every((kind, index) => index === 0 || kind >= (kinds[index - 1] ?? 0)),
      `${role} > plan`,
      'asks for doing before knowing',
    );
    const idle = profile.withoutWork === true;
    ask(
      ready === (plan.length === 0 && !idle),
      `${role} > ready`,
      `is ${ready} with ${plan.length} gaps${idle ? ', and the role has no work' : ''}`,
    );
  },
  details: ({ role, evidence }) =>
    `${role} with ` +
    `${evidence.map(({ kind, element }) => `${kind}${element === undefined ? '' : ` of ${element}`}`).join(', ')}`,
});
