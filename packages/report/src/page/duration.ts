/**
 * A time in minutes as people say it, in the unit that suits it.
 *
 * @internal
 */
export const duration = (minutes: number, locale: string): string => {
  const [value, unit, digits] =
    minutes < 90
      ? ([minutes, 'minute', minutes < 10 ? 1 : 0] as const)
      : minutes < 2880
        ? ([minutes / 60, 'hour', 1] as const)
        : ([minutes / 1440, 'day', 1] as const);
  return value.toLocaleString(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits });
};
