import { Plural, Trans } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useInbox, useMark } from '#/app/inbox.ts';
import { Card, Loading, Skeleton } from '#/ui/Card.tsx';
import s from './Home.module.css';
import { useListKeys } from './useListKeys.ts';
import { WaitingItem } from './WaitingItem.tsx';

/** What waits for the person, over all services: unread first in weight, and what was put aside below. */
export function Waiting() {
  const { data, items, error, refetch } = useInbox();
  const mark = useMark();
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  useListKeys(list);
  const open = items?.filter(({ state }) => state !== 'done');
  const done = items?.filter(({ state }) => state === 'done') ?? [];
  return (
    <Card
      title={<Trans>Waiting for you</Trans>}
      hint={open?.length ? <Trans>j and k move, Enter opens, e puts aside.</Trans> : null}
    >
      {error && !data ? <PanelFailure error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : (
        <Loading>
          <Skeleton h={120} />
        </Loading>
      )}
      {data?.missing.length ? (
        <p className={s.partial}>
          <Trans>One service did not answer: this list may be incomplete for a moment.</Trans>
        </p>
      ) : null}
      {open && !open.length && !data?.missing.length ? (
        <p>
          <Trans>Nothing waits for you. Enjoy the race.</Trans>
        </p>
      ) : null}
      <ul className={s.list} ref={list}>
        {open?.map((item) => (
          <WaitingItem
            key={item.id}
            item={item}
            isCurrent={current === item.id}
            onFocus={() => setCurrent(item.id)}
            onMark={(state) => {
              const after = list.current?.querySelector(`[data-item="${CSS.escape(item.id)}"]`);
              const next = after?.nextElementSibling ?? after?.previousElementSibling;
              if (state === 'done') next?.querySelector('a')?.focus();
              mark(item, state);
            }}
          />
        ))}
      </ul>
      {done.length ? (
        <details className={s.done}>
          <summary>
            <Plural value={done.length} one="# put aside" other="# put aside" />
          </summary>
          <ul className={s.list}>
            {done.map((item) => (
              <WaitingItem
                key={item.id}
                item={item}
                isCurrent={false}
                onMark={(state) => mark(item, state)}
              />
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  );
}
