// jstat has no types of its own; these are the functions that are used.
declare module 'jstat' {
  interface JStat {
    readonly gamma: { inv(p: number, shape: number, scale: number): number };
    readonly normal: { inv(p: number, mean: number, sd: number): number };
    readonly studentt: { inv(p: number, degrees: number): number };
    mean(values: readonly number[]): number;
    stdev(values: readonly number[], sample: boolean): number;
  }
  const jstat: { readonly jStat: JStat };
  export default jstat;
}
