/** What the signs of pictures mean. @internal */
export const englishLegend = {
  fromStates: 'From {states}',
  keyWorks: 'somebody works',
  keyRests: 'the work rests',
  keyEnds: 'the work ends',
  keySends: 'what is sent on',
  keySeveral: 'several states at once',
  keyAgain: 'a state that is drawn elsewhere',
} as const;
