import type { englishValues } from './english-values.js';
import type { Phrase } from './messages.js';

/** Page wording for a simulation’s values, sources and warnings, in Spanish. @internal */
export const spanishValues = {
  vUnlimited: 'sin límite',
  vOnce: 'una vez para todos los que vienen después',
  vEach: 'de nuevo para cada estudiante',
  vFinish: 'se termina',
  vResume: 'se retoma en el turno siguiente',
  vHandOver: 'se entrega a otra persona',
  vNoCarryOn: 'nadie sigue',
  vCarryOn: {
    one: 'con el paso siguiente del mismo trabajo, hasta {n} minuto',
    other: 'con el paso siguiente del mismo trabajo, hasta {n} minutos',
  },
  vAttempts: { one: '{n} intento', other: '{n} intentos' },
  vResults: { one: '{n} resultado', other: '{n} resultados' },
  vAppointments: { one: '{n} cita', other: '{n} citas' },
  vMinutes: { one: '{count} minuto', other: '{count} minutos' },
  vTriangular: 'triangular, de {min} a {max}, sobre todo {mode}',
  vExponential: 'exponencial, {mean} en promedio',
  vLognormal: 'lognormal, {mean} en promedio, desviación típica {sd}',
  vGamma: 'gamma, {mean} en promedio, desviación típica {sd}',
  vAlone: '{effort}, para cada estudiante por separado',
  vGroup: '{effort}, compartido por un grupo de {size}',
  vReview: '{role} revisa el {share} de lo que contaría de inmediato',
  vReviewAlways: 'siempre {reasons}',
  vReviewStops: 'se detiene por encima del {share} de desacuerdos',
  vArrivals: '{rate} por semana durante {weeks}',
  vLatency: 'responde en {minutes}, sin límite',
  vLatencyCapacity: 'responde en {minutes}, {capacity} a la vez',
  vTurnaround: { one: 'responde en {n} día', other: 'responde en {n} días' },
  vMix: '{mastered} para el {share} de los estudiantes',
  vPerson: '{roles}; {fte} de jornada completa, calendario {calendar}, {cost} por hora, velocidad {speed}',
  vSpeedIn: '{speed} en {work}',

  srcScenario: 'el escenario',
  srcDefault: 'valor por defecto',
  srcModel: 'el modelo',
  srcOnly: 'el único resultado',
  srcReview: 'la regla de revisión del modelo',
  srcSupported: 'la regla de revisión del modelo: las piezas de estudiantes con un plan de apoyos se revisan siempre',
  srcWeeks: 'valor por defecto: se supone que todos los objetivos se terminan en las semanas previstas',
  srcCarryOn: 'valor por defecto: se supone que la gente termina lo que ha empezado',
  srcRefreshers:
    'valor por defecto: donde se olvida lo dominado se revisa el mapa, pero no se añade ni se aprende ningún repaso',

  wOutside: '{what} queda fuera del tiempo del escenario, del {start} al {end}',
  wCutOff: '{what} queda cortado por el tiempo del escenario, del {start} al {end}',
  wTerm: 'un periodo lectivo ({dates})',
  wHoliday: 'un festivo ({dates})',
  wCohort: {
    one: 'un grupo ({n} estudiante, {date})',
    other: 'un grupo ({n} estudiantes, {date})',
  },
  wNever: {
    one: '{role} tiene trabajo, pero nunca está de servicio en esta semana; no se hará nada de él',
    other: '{role} tiene trabajo, pero nunca está de servicio en estas {n} semanas; no se hará nada de él',
  },
  wTooMuch:
    'si nada esperara, a {role} se le pediría {times} veces el trabajo para el que hay tiempo: {hours} de trabajo, {available} en {weeks}; no todo puede hacerse en ese tiempo',
  wBeforeCounting: {
    one: '{n} estudiante, y nadie más, está ya antes de que acabe el calentamiento ({date}), y lo que termina en él no entra en los datos; un calentamiento es para estudiantes que siguen llegando',
    other:
      'los {n} estudiantes están ya antes de que acabe el calentamiento ({date}), y lo que terminan en él no entra en los datos; un calentamiento es para estudiantes que siguen llegando',
  },
  wNoEffort: {
    one: '{n} paso no requiere tiempo, porque nada dice cuánto dura: {steps}; escriba un «effort» para él, en su elemento o en el escenario',
    other:
      '{n} pasos no requieren tiempo, porque nada dice cuánto duran: {steps}; escriba un «effort» para cada uno, en su elemento o en el escenario',
  },
  wShares: {
    one: '{role} comparte personas con {n} rol más; a todos juntos, si nada esperara, se les pediría {times} veces el trabajo para el que hay tiempo; no todo puede hacerse en ese tiempo',
    other:
      '{role} comparte personas con {n} roles más; a todos juntos, si nada esperara, se les pediría {times} veces el trabajo para el que hay tiempo; no todo puede hacerse en ese tiempo',
  },
} as const satisfies Record<keyof typeof englishValues, Phrase>;
