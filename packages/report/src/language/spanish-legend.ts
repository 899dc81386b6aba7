/** What the signs of pictures mean, in Spanish. @internal */
export const spanishLegend = {
  fromStates: 'Desde {states}',
  keyWorks: 'alguien trabaja',
  keyRests: 'el trabajo reposa',
  keyEnds: 'el trabajo termina',
  keySends: 'lo que se envía',
  keySeveral: 'varios estados a la vez',
  keyAgain: 'un estado dibujado en otro lugar',
} as const;
