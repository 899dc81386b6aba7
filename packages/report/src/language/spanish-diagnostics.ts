import type { englishDiagnostics } from './english-diagnostics.js';
import type { Phrase } from './messages.js';

/** What breaks a policy, and what would mend it, in Spanish. @internal */
export const spanishDiagnostics = {
  quoted: '«{text}»',
  stepOf: '«{step}» ({element})',

  dNobodyResponsible: 'Nadie hace {work}.',
  dNobodyResponsibleMend: 'Asígnelo a {roles}.',
  dNobodyAbleMend: 'Asígnelo a un rol que solo ocupen quienes pueden hacerlo.',
  dNobodyAccountable: '{work} lo hacen {roles}, y nadie responde de ello.',
  dNobodyAccountableMend: 'Que uno de ellos responda de ello.',
  dSeveralAccountable: '{n} roles responden de {work}: {roles}.',
  dSeveralAccountableMend: 'Déjelo en uno; a los demás se les puede preguntar antes o informar después.',
  dIneligible: '{role} lo puede ocupar {barred}, que no puede hacer {work}.',
  dIneligibleMend: 'Asígnelo a un rol que solo ocupe {performers}, o limite quién puede ocupar {role}.',
  dNeverAccountable: '{role}, que lo puede ocupar {barred}, responde de {work}.',
  dNeverAccountableMend: 'Que responda de ello un rol que ocupen personas.',
  dOnlyActors: '{role} lo puede ocupar {barred}; {work} es solo para {performers}.',
  dOnlyActorsMend: 'Asígnelo a un rol que solo ocupe {performers}.',
  dNoWork: '{role} no tiene trabajo.',
  dNoWorkMend: 'Dele trabajo, o elimínelo.',
  dTooManySteps: '{role} hace {steps}; el máximo es {limit}.',
  dTooManyStepsMend: 'Divida el rol, o dé parte de su trabajo a otro.',
  dOneRole: '{role} hace tanto {one} como {other}, que deben estar separados.',
  dOneRoleMend: 'Dé uno de los dos a otro rol.',
  dOnePerson: '{person} hace {one} como {role} y {other} como {otherRole}, que deben estar separados.',
  dOnePersonMend: 'Dé {role} o {otherRole} a otra persona.',
} as const satisfies Record<keyof typeof englishDiagnostics, Phrase>;
