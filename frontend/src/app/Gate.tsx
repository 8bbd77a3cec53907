import { useMatches } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { api } from '#/api/client.ts';
import { toProblem } from '#/api/problem.ts';
import { Loading, Skeleton } from '#/ui/Card.tsx';
import { PageFailure } from './failure/PageFailure.tsx';
import s from './Gate.module.css';
import { followAccount } from './i18n.ts';
import { Live } from './live/Live.tsx';
import { SessionEnded } from './SessionEnded.tsx';
import { Shell } from './Shell.tsx';
import { SignIn } from './SignIn.tsx';
import { meQuery, useSessionWatch } from './session.ts';
import { Undo } from './undo/Undo.tsx';

/** Lets the signed-in in, shows the way to the others, and never throws away a page someone is working on. */
export function Gate({ children }: { children: ReactNode }) {
  useSessionWatch();
  const me = api.useQuery('get', '/api/v1/me', {}, meQuery);
  const locale = me.data?.locale;
  const isBare = useMatches({ select: (matches) => matches.some((match) => match.staticData.isBare) });
  useEffect(() => {
    if (locale) void followAccount(locale);
  }, [locale]);

  const isRefused = me.isError && toProblem(me.error).status === 401;
  if (me.data)
    return (
      <Live>
        <Undo>{isBare ? children : <Shell>{children}</Shell>}</Undo>
        {isRefused ? <SessionEnded /> : null}
      </Live>
    );
  if (isRefused) return <SignIn />;
  if (me.isError)
    return (
      <main className={s.alone}>
        <PageFailure error={me.error} retry={() => void me.refetch()} />
      </main>
    );
  return (
    <main className={s.alone}>
      <h1 className="sr">Diapason</h1>
      <Loading>
        <Skeleton h={56} />
        <Skeleton h={320} />
      </Loading>
    </main>
  );
}
