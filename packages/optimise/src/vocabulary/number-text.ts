/** A number for sentences and pages, rounded to hundredths, with thousands separators: `2,274`, `1,252.5`. @internal */
export const numberText = (value: number): string => (Math.round(value * 100) / 100).toLocaleString('en-US');
