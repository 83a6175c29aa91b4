/** The greatest of each group of steps: many steps drawn in few columns. */
export function grouped(values: (number | null)[], columns: number): (number | null)[] {
  if (values.length <= columns) return values;
  const groups: (number | null)[] = new Array(columns).fill(null);
  values.forEach((value, i) => {
    const column = Math.floor((i * columns) / values.length);
    if (value !== null) groups[column] = Math.max(groups[column] ?? value, value);
  });
  return groups;
}

/** Where a value is between nothing and the most: 0..1. Of times the long ones are few, and their root lets the others be seen. */
export function intensity(value: number, most: number, rooted: boolean): number {
  if (most <= 0 || value <= 0) return 0;
  const share = Math.min(1, value / most);
  return rooted ? Math.sqrt(share) : share;
}
