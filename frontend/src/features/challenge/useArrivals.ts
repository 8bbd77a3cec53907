import { useEffect, useRef } from 'react';

/** Tells what came in after the first reading, so that only news are greeted. */
export function useArrivals(ids: readonly string[] | undefined) {
  const first = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (ids) first.current ??= new Set(ids);
  }, [ids]);
  return (id: string) => first.current !== null && !first.current.has(id);
}
