/**
 * Remembers what was made last, so that whoever asks for the same again soon need not wait for it.
 *
 * @param most how many are remembered
 */
export function remembering<Key, Value>(most: number, make: (key: Key) => Value): (key: Key) => Value {
  // In the order in which they were asked for last.
  const recent = new Map<Key, Value>();
  return (key) => {
    const value = recent.get(key) ?? make(key);
    recent.delete(key);
    recent.set(key, value);
    for (const oldest of recent.keys()) {
      if (recent.size <= most) break;
      recent.delete(oldest);
    }
    return value;
  };
}
