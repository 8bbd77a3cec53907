import { Trans } from '@lingui/react/macro';
import { hasRole, roles, useMe } from '#/app/session.ts';
import { Page } from '#/ui/Page.tsx';
import s from './Home.module.css';
import { Running } from './Running.tsx';
import { Waiting } from './Waiting.tsx';

/** One sentence, one race, one list. */
export function HomePage() {
  const me = useMe();
  const [firstName] = me.name.split(' ');
  return (
    <Page
      title={<Trans>Hello {firstName}</Trans>}
      hint={<Trans>What runs now, and what waits for you.</Trans>}
    >
      <div className={s.grid}>
        {hasRole(me, ...roles.challenges) ? <Running /> : null}
        <Waiting />
      </div>
    </Page>
  );
}
