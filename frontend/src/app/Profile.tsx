import { Trans, useLingui } from '@lingui/react/macro';
import { LogOut } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Avatar } from '#/ui/Avatar.tsx';
import { Department } from '#/ui/Department.tsx';
import s from './Profile.module.css';
import { type Role, useMe } from './session.ts';

const roleNames: Record<Role, ReactNode> = {
  member: <Trans>Member</Trans>,
  manager: <Trans>Head of department</Trans>,
  'pay-analyst': <Trans>Pay analyst</Trans>,
  admin: <Trans>Administrator</Trans>,
};

/** Who is signed in, and the way out. */
export function Profile() {
  const { t } = useLingui();
  const me = useMe();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const isInside = event.type === 'pointerdown' && box.current?.contains(event.target as Node);
      if (box.current && !isInside) box.current.open = false;
    };
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close(event);
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  const known = me.roles.filter((role): role is Role => role in roleNames && role !== 'member');
  return (
    <details ref={box} className={s.profile}>
      <summary aria-label={t`Your account: ${me.name}`}>
        <Avatar name={me.name} department={me.department} size={38} />
      </summary>
      <div className={s.panel}>
        <p className={s.name}>{me.name}</p>
        <p className={s.organisation}>{me.organisation.name}</p>
        {me.department ? <Department of={me.department} /> : null}
        <ul className={s.roles}>
          {known.map((role) => (
            <li key={role}>{roleNames[role]}</li>
          ))}
        </ul>
        <a className={s.out} href="/logout">
          <LogOut size={16} aria-hidden="true" />
          <Trans>Sign out</Trans>
        </a>
      </div>
    </details>
  );
}
