/** A box and its centre. @internal */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in a picture. @internal */
export interface Point {
  readonly x: number;
  readonly y: number;
}
