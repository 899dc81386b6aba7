// Phantom types for the numbers in the tables: at run time all are plain numbers. A number without a kind is assignable
// to any kind, as results of arithmetic must be; a number of one kind is never assignable to another.

/** A number of a certain kind. @internal */
export type Flavour<Kind extends string> = number & { readonly __kind?: Kind | undefined };

/** An element of the process. @internal */
export type ElementId = Flavour<'element'>;
/** A state, by its global number. @internal */
export type StateId = Flavour<'state'>;
/** The column of an event in its element’s table. @internal */
export type EventColumn = Flavour<'event'>;
/** A move, by its global number. @internal */
export type MoveId = Flavour<'move'>;
/** A step, by its global number. @internal */
export type StepId = Flavour<'step'>;
/** A route of the process; −1 for none. @internal */
export type RouteId = Flavour<'route'>;
