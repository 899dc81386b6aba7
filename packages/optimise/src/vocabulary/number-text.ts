/** A number as sentences and pages have it, to a hundredth, its thousands apart: `2,274`, `1,252.5`. @internal */
export const numberText = (value: number): string => (Math.round(value * 100) / 100).toLocaleString('en-US');
