// What a number of the tables stands for, to the compiler alone: at run time all of these are plain numbers. A number
// of no kind may be taken for any, as the results of arithmetic have to be; one of a kind is never taken for one of
// another.

/** A number of a kind. @internal */
export type Flavour<Kind extends string> = number & { readonly __kind?: Kind | undefined };

/** An element of the process. @internal */
export type ElementId = Flavour<'element'>;
/** A state, among those of all elements. @internal */
export type StateId = Flavour<'state'>;
/** Which of an element’s events. @internal */
export type EventColumn = Flavour<'event'>;
/** A move, among those of all states. @internal */
export type MoveId = Flavour<'move'>;
/** A step, among those of all elements. @internal */
export type StepId = Flavour<'step'>;
/** A route of the process; −1 for none. @internal */
export type RouteId = Flavour<'route'>;
