import { Trans, useLingui } from '@lingui/react/macro';
import { ifMatch } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { Button } from '#/ui/Button.tsx';
import { useDeputies, useEndDeputy, useNameDeputy } from './absences.ts';
import { DaysForm } from './Days.tsx';
import s from './Members.module.css';

type Member = Schemas['Member'];

/** Who turns the head's key on which days: somebody of the head's own department, with an account. */
export function Deputies({ head, members }: { head: Member; members: readonly Member[] }) {
  const list = useDeputies();
  const name = useNameDeputy();
  const own = list.data?.items.filter((one) => one.headId === head.id) ?? [];
  const people = members.filter(
    (one) => one.id !== head.id && one.department === head.department && one.userId && !one.leftAt,
  );
  return (
    <>
      {list.error && !list.data ? (
        <PanelFailure error={list.error} retry={() => void list.refetch()} />
      ) : null}
      {own.length ? (
        <ul className={s.periods}>
          {own.map((deputy) => (
            <OneDeputy
              key={deputy.id}
              deputy={deputy}
              name={members.find((one) => one.id === deputy.deputyId)?.name ?? ''}
            />
          ))}
        </ul>
      ) : null}
      {people.length ? (
        <DaysForm
          choice={{ label: <Trans>Deputy</Trans>, people }}
          act={<Trans>Name the deputy</Trans>}
          busy={name.isPending}
          submit={({ who, from, to }, done, failed) =>
            name.mutate(
              { body: { headId: head.id, deputyId: who, from, to } },
              { onSuccess: done, onError: failed },
            )
          }
        />
      ) : (
        <p className={s.none}>
          <Trans>Nobody else of this department has an account yet. Invite a colleague first.</Trans>
        </p>
      )}
      {name.error ? <PanelFailure error={name.error} /> : null}
    </>
  );
}

function OneDeputy({ deputy, name }: { deputy: Schemas['Deputy']; name: string }) {
  const { t } = useLingui();
  const f = useFormat();
  const end = useEndDeputy();
  return (
    <li>
      <span>
        {name}
        <small>
          <Trans>
            {f.fullDay(deputy.from)} to {f.fullDay(deputy.to)}, named by {deputy.namedBy}
          </Trans>
        </small>
      </span>
      <Button
        aria-label={t`End: ${name}`}
        disabled={end.isPending}
        onClick={() => end.mutate({ params: { path: { id: deputy.id }, header: ifMatch(deputy.version) } })}
      >
        <Trans>End</Trans>
      </Button>
      {end.error ? <PanelFailure error={end.error} /> : null}
    </li>
  );
}
