/** The titles in order, with duplicates numbered, as in “Teacher (1)”, so that all are distinct. @internal */
export const numbered = (titles: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  const taken = new Set(titles);
  const numbers = new Map<string, number>();
  return titles.map((title) => {
    if (counts.get(title) === 1) return title;
    let number = numbers.get(title) ?? 0;
    let own: string;
    do {
      number += 1;
      own = `${title} (${number})`;
    } while (taken.has(own));
    numbers.set(title, number);
    taken.add(own);
    return own;
  });
};
