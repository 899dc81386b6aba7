/** What the signs of pictures mean. @internal */
export const englishLegend = {
  fromStates: 'From {states}',
  keyWorks: 'somebody works',
  keyRests: 'the work rests',
  keyEnds: 'the work ends',
  keySends: 'what is sent on',
  keySeveral: 'several states at once',
  keyAgain: 'a state that is drawn elsewhere',
  idleAside: {
    one: '{n} route along which nobody’s work begins, as what only ends it, is not drawn.',
    other: '{n} routes along which nobody’s work begins, as what only ends it, are not drawn.',
  },
} as const;
