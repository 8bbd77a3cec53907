import { useEffect, useState } from 'react';
import { useFormat } from '#/app/format.ts';

/** "2 minutes ago", with the exact instant on hover; stays right while the page is open. */
export function Time({ at }: { at: string }) {
  const f = useFormat();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={at} title={f.instant(at)}>
      {f.ago(at, Math.max(now, Date.parse(at)))}
    </time>
  );
}
