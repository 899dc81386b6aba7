/** What the signs of pictures mean. @internal */
export const englishLegend = {
  fromStates: 'From {states}',
  inStates: 'In {states}',
  keyWorks: 'somebody works',
  keyRests: 'the work rests',
  keyEnds: 'the work ends',
  keySends: 'what is sent on',
  keySeveral: 'several states at once',
  keyAgain: 'a state that is drawn elsewhere',
  keyDoes: 'does steps of the element',
  keyElement: 'the element whose work ends',
  keyHands: 'what it hands over, and to which element',
  keySystem: 'a system',
  keyTogether: 'several in one lane',
  noLane: 'Without a lane, because they do no step: {roles}.',
  noBand: 'Not drawn, because nobody does any of their steps: {elements}.',
  idleAside: {
    one: '{n} route along which nobody’s work begins, as what only ends it, is not drawn.',
    other: '{n} routes along which nobody’s work begins, as what only ends it, are not drawn.',
  },
} as const;
