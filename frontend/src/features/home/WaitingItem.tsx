import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Check, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { InboxItem, MarkState } from '#/app/inbox.ts';
import { Time } from '#/ui/Time.tsx';
import s from './Home.module.css';
import { pageOf } from './pageOf.ts';

const kinds: Record<string, ReactNode> = {
  'challenge-signature': <Trans>Rules to sign</Trans>,
  'challenge-settlement': <Trans>Challenge to settle</Trans>,
  'persona-sign-off': <Trans>Persona to sign</Trans>,
  'owners-unmapped': <Trans>CRM owners to map</Trans>,
  'deliveries-failed': <Trans>Deliveries in failure</Trans>,
  'payout-approval': <Trans>Payout to approve</Trans>,
};

/** Services name what waits by a title, or by details that fill the words of its kind. */
const titleOf = ({ title, details }: InboxItem) =>
  title ?? details?.name ?? details?.connection ?? (details?.count == null ? null : String(details.count));
const When = ({ at }: { at: string | null }) => (at ? <Time at={at} /> : null);

type P = {
  item: InboxItem;
  isCurrent: boolean;
  onFocus?: () => void;
  onMark: (state: MarkState) => void;
};

/** One matter: its link, whether it was read, and the way to put it aside or back. */
export function WaitingItem({ item, isCurrent, onFocus, onMark }: P) {
  const { t } = useLingui();
  const isDone = item.state === 'done';
  const title = titleOf(item);
  const Icon = isDone ? Undo2 : Check;
  return (
    <li data-item={item.id} data-state={item.state} onFocus={onFocus}>
      <Link to={pageOf(item.resource)} onClick={() => item.state === 'unread' && onMark('read')}>
        <b>
          {item.state === 'unread' ? (
            <span className="sr">
              <Trans>Unread:</Trans>
            </span>
          ) : null}{' '}
          {title ?? kinds[item.kind]}
        </b>
        <small>
          {title ? kinds[item.kind] : null}
          {title && item.createdAt ? ' · ' : null}
          <When at={item.createdAt} />
        </small>
      </Link>
      <button
        type="button"
        className={s.aside}
        aria-label={isDone ? t`Put back` : t`Put aside`}
        aria-keyshortcuts={isCurrent ? 'e' : undefined}
        title={isDone ? t`Put back` : t`Put aside`}
        onClick={() => onMark(isDone ? 'read' : 'done')}
      >
        <Icon size={18} aria-hidden="true" />
      </button>
    </li>
  );
}
