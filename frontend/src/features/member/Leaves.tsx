import { Trans, useLingui } from '@lingui/react/macro';
import { ifMatch } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { Button } from '#/ui/Button.tsx';
import { useAddLeave, useLeaves, useRemoveLeave } from './absences.ts';
import { DaysForm } from './Days.tsx';
import s from './Members.module.css';

/** When a person is away; why is nobody's business. */
export function Leaves({ member }: { member: Schemas['Member'] }) {
  const list = useLeaves(true);
  const add = useAddLeave();
  const own = list.data?.items.filter((leave) => leave.memberId === member.id) ?? [];
  return (
    <section className={s.section}>
      <h3>
        <Trans>Away</Trans>
      </h3>
      {list.error && !list.data ? (
        <PanelFailure error={list.error} retry={() => void list.refetch()} />
      ) : null}
      {own.length ? (
        <ul className={s.periods}>
          {own.map((leave) => (
            <OneLeave key={leave.id} leave={leave} />
          ))}
        </ul>
      ) : null}
      <DaysForm
        act={<Trans>Note these days</Trans>}
        busy={add.isPending}
        submit={({ from, to }, done, failed) =>
          add.mutate({ body: { memberId: member.id, from, to } }, { onSuccess: done, onError: failed })
        }
      />
      {add.error ? <PanelFailure error={add.error} /> : null}
    </section>
  );
}

function OneLeave({ leave }: { leave: Schemas['Leave'] }) {
  const { t } = useLingui();
  const f = useFormat();
  const remove = useRemoveLeave();
  const days = t`${f.fullDay(leave.from)} to ${f.fullDay(leave.to)}`;
  return (
    <li>
      <span>{days}</span>
      <Button
        aria-label={t`Remove: ${days}`}
        disabled={remove.isPending}
        onClick={() => remove.mutate({ params: { path: { id: leave.id }, header: ifMatch(leave.version) } })}
      >
        <Trans>Remove</Trans>
      </Button>
      {remove.error ? <PanelFailure error={remove.error} /> : null}
    </li>
  );
}
