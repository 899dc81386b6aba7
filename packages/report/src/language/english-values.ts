/** Page wording for the values, sources and warnings that a simulation reports as English text. @internal */
export const englishValues = {
  vUnlimited: 'unlimited',
  vOnce: 'once for everybody who comes later',
  vEach: 'anew for each learner',
  vFinish: 'it is finished',
  vResume: 'it is taken up in the next shift',
  vHandOver: 'it is handed over',
  vNoCarryOn: 'nobody carries on',
  vCarryOn: {
    one: 'with the next step of the same work, up to {n} minute',
    other: 'with the next step of the same work, up to {n} minutes',
  },
  vAttempts: { one: '{n} attempt', other: '{n} attempts' },
  vResults: { one: '{n} result', other: '{n} results' },
  vAppointments: { one: '{n} appointment', other: '{n} appointments' },
  vMinutes: { one: '{count} minute', other: '{count} minutes' },
  vTriangular: 'triangular, {min} to {max}, mostly {mode}',
  vExponential: 'exponential, {mean} on average',
  vLognormal: 'lognormal, {mean} on average, standard deviation {sd}',
  vGamma: 'gamma, {mean} on average, standard deviation {sd}',
  vAlone: '{effort}, for each learner alone',
  vGroup: '{effort}, shared by a group of {size}',
  vReview: '{role} reviews {share} of what would count at once',
  vReviewAlways: 'always {reasons}',
  vReviewStops: 'to be stopped above {share} of disagreements',
  vArrivals: '{rate} a week for {weeks}',
  vLatency: 'answers in {minutes}, without limit',
  vLatencyCapacity: 'answers in {minutes}, {capacity} at once',
  vTurnaround: { one: 'answers in {n} day', other: 'answers in {n} days' },
  vMix: '{mastered} for {share} of learners',
  vPerson: '{roles}; {fte} of full time, calendar {calendar}, {cost} an hour, speed {speed}',
  vSpeedIn: '{speed} in {work}',

  srcScenario: 'the scenario',
  srcDefault: 'default',
  srcModel: 'the model',
  srcOnly: 'the only outcome',
  srcReview: 'the model’s rule of review',
  srcSupported: 'the model’s rule of review: the pieces of learners with a support plan are always reviewed',
  srcWeeks: 'default: assumption that all objectives are done within the weeks',
  srcCarryOn: 'default: assumption that people finish what they have begun',
  srcRefreshers: 'default: mastery that fades has the map revised, but no refresher is added and learnt',

  wOutside: '{what} lies outside the time of the scenario, {start} to {end}',
  wCutOff: '{what} is cut off by the time of the scenario, {start} to {end}',
  wTerm: 'a term ({dates})',
  wHoliday: 'a holiday ({dates})',
  wCohort: {
    one: 'a cohort ({n} learner on {date})',
    other: 'a cohort ({n} learners on {date})',
  },
  wNever: {
    one: '{role} has work but is never on duty in this week; none of it will be done',
    other: '{role} has work but is never on duty in these {n} weeks; none of it will be done',
  },
  wTooMuch:
    'even if nothing waited, {role} would have {times} times as much work as time: {hours} of work, {available} of time in {weeks}; not all of it can be done in that time',
  wBeforeCounting: {
    one: '{n} learner, and nobody else, is there before the warm-up is over ({date}), and what they finish in it is left out of the figures; a warm-up is for learners who keep coming',
    other:
      'all {n} learners are there before the warm-up is over ({date}), and what they finish in it is left out of the figures; a warm-up is for learners who keep coming',
  },
  wNoEffort: {
    one: '{n} step takes no time, since nothing says how long: {steps}; write an “effort” for it, in its element or in the scenario',
    other:
      '{n} steps take no time, since nothing says how long: {steps}; write an “effort” for each, in its element or in the scenario',
  },
  wShares: {
    one: '{role} shares people with {n} more role, which together, even if nothing waited, would have {times} times as much work as time; not all of it can be done in that time',
    other:
      '{role} shares people with {n} more roles, which together, even if nothing waited, would have {times} times as much work as time; not all of it can be done in that time',
  },
} as const;
