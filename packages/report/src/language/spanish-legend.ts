/** What the signs of pictures mean, in Spanish. @internal */
export const spanishLegend = {
  inStates: 'En {states}',
  fromStates: 'Desde {states}',
  keyWorks: 'alguien trabaja',
  keyRests: 'el trabajo reposa',
  keyEnds: 'el trabajo termina',
  keySends: 'lo que se envía',
  keySeveral: 'varios estados a la vez',
  keyAgain: 'un estado dibujado en otro lugar',
  keyDoes: 'hace pasos del elemento',
  keyElement: 'el elemento cuyo trabajo termina',
  keyHands: 'lo que entrega, y a qué elemento',
  keySystem: 'un sistema',
  keyTogether: 'varios en un carril',
  noLane: 'Sin carril, porque no hacen ningún paso: {roles}.',
  noBand: 'No se dibujan, porque nadie hace ninguno de sus pasos: {elements}.',
  idleAside: {
    one: '{n} ruta por la que no empieza el trabajo de nadie, como la que solo lo termina, no se dibuja.',
    other: '{n} rutas por las que no empieza el trabajo de nadie, como las que solo lo terminan, no se dibujan.',
  },
} as const;
