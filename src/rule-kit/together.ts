type Reading = readonly (readonly string[])[];

/** Whether one of these readings could be fulfilled: of each of its groups a tag was seen. */
export function someReading(readings: readonly Reading[]): (seen: ReadonlySet<string>) => boolean {
  const byFirst = new Map<string, Reading[]>();
  for (const [first = [], ...others] of readings) {
    for (const tag of first) {
      const known = byFirst.get(tag);
      if (known) known.push(others);
      else byFirst.set(tag, [others]);
    }
  }
  return (seen) => {
    for (const tag of seen) {
      if (byFirst.get(tag)?.some((others) => others.every((tags) => tags.some((other) => seen.has(other)))))
        return true;
    }
    return false;
  };
}
