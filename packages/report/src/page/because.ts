import type { Reason } from 'work-elements';
import type { Language } from '../language/language.js';
import type { ModelView } from '../view/model-view.js';

const PHRASES = {
  responsible: 'becauseResponsible',
  accountable: 'becauseAccountable',
  consulted: 'becauseConsulted',
  informed: 'becauseInformed',
} as const;

/**
 * The reasons for a competency in one sentence, grouped by kind; among them all that require its level.
 *
 * @internal
 */
export const because = (view: ModelView, language: Language, reasons: readonly Reason[]): string => {
  const clauses = new Map<string, { readonly say: (things: string) => string; readonly things: Set<string> }>();
  const add = (key: string, thing: string, say: (things: string) => string): void => {
    const known = clauses.get(key);
    if (known === undefined) clauses.set(key, { say, things: new Set([thing]) });
    else known.things.add(thing);
  };
  const done = new Map(
    reasons.flatMap((reason) =>
      reason.kind === 'step' && reason.responsibility === 'responsible'
        ? [[`${reason.element}/${reason.step}`, reason.level]]
        : [],
    ),
  );
  for (const reason of reasons) {
    const step = language.say('quoted', { text: view.step(reason.element, reason.step) });
    if (reason.kind === 'step') {
      // Whoever does a step usually answers for it too; answering is mentioned only if it requires a higher level.
      const asDoing = done.get(`${reason.element}/${reason.step}`) ?? 0;
      if (reason.responsibility === 'accountable' && asDoing >= reason.level) continue;
      add(reason.responsibility, step, (steps) => language.say(PHRASES[reason.responsibility], { steps }));
    } else if (reason.kind === 'tool') {
      add(`tool ${reason.tool}`, step, (steps) => language.say('becauseTool', { tool: view.tool(reason.tool), steps }));
    } else if (reason.kind === 'supervision') {
      const system = view.role(reason.system).title;
      const phrase =
        reason.mode === null ? 'becauseGoverns' : reason.mode === 'suggests' ? 'becauseProposes' : 'becauseSupervises';
      add(`${phrase} ${reason.system}`, step, (steps) => language.say(phrase, { system, steps }));
    } else {
      const { artifact, from, to } = reason.handoff;
      const [phrase, other] =
        reason.end === 'from' ? (['becauseHandsOver', to] as const) : (['becauseTakes', from] as const);
      add(`${phrase} ${artifact}`, view.role(other.role).title, (roles) =>
        language.say(phrase, { artifact: language.artifact(artifact), roles }),
      );
    }
  }
  return [...clauses.values()].map(({ say, things }) => say(language.list([...things]))).join('; ');
};
