import { Plural } from '@lingui/react/macro';
import { useInbox } from './inbox.ts';
import s from './Shell.module.css';

/** How many matters the person has not looked at yet; nothing while it is none. */
export function Unread() {
  const { items } = useInbox();
  const count = items?.filter(({ state }) => state === 'unread').length ?? 0;
  if (!count) return null;
  return (
    <span className={s.unread}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="sr">
        <Plural value={count} one="# unread" other="# unread" />
      </span>
    </span>
  );
}
