/** A box and where its middle is. @internal */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place in a picture. @internal */
export interface Point {
  readonly x: number;
  readonly y: number;
}
