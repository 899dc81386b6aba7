/** A share in per cent, to a tenth: `33.3 %`. @internal */
export const percentText = (share: number): string => `${Math.round(share * 1000) / 10} %`;
