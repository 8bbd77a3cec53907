import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from '@tanstack/react-router';
import { KeyRound, Pencil, Play } from 'lucide-react';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { type Me, useMe, useRole } from '#/app/session.ts';
import { Button, ButtonLink } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { CopyBox } from '#/ui/Copy.tsx';
import { Page, PageLoading } from '#/ui/Page.tsx';
import { TwoKeys } from '#/ui/TwoKeys.tsx';
import { hasStarted, keyOf, turned } from './model.ts';
import { StatusPill } from './names.tsx';
import { useChallenge, useSign, useTransition } from './queries.ts';
import s from './Rules.module.css';
import { Rules } from './Rules.tsx';
import type { Challenge } from './types.ts';
import { type HeldKey, useKey } from './useKey.ts';

/** The plain rules, the hash both heads sign, and the two keys. */
export function RulesPage() {
  const { t } = useLingui();
  const { challengeId = '' } = useParams({ strict: false });
  const isHead = useRole('manager');
  const { data, error, refetch } = useChallenge(challengeId);
  if (error) return <PageFailure error={error} retry={() => void refetch()} />;
  if (!data) return <PageLoading title={t`Rules`} />;
  const back = hasStarted(data.status)
    ? ({ to: '/challenges/$challengeId', params: { challengeId }, label: data.name } as const)
    : ({ to: '/challenges', label: t`Challenges` } as const);
  return (
    <Page
      title={hasStarted(data.status) ? <Trans>Rules of {data.name}</Trans> : data.name}
      meta={<StatusPill status={data.status} />}
      actions={
        data.status === 'draft' && isHead ? (
          <ButtonLink
            to="/challenges/$challengeId/edit"
            params={{ challengeId: data.id }}
            aria-keyshortcuts="e"
          >
            <Pencil size={15} aria-hidden="true" />
            <Trans>Change the rules</Trans>
          </ButtonLink>
        ) : null
      }
      back={back}
    >
      <div className={s.columns}>
        <Card title={<Trans>The rules in plain words</Trans>}>
          <Rules challenge={data} />
        </Card>
        <Card
          title={<Trans>Two keys</Trans>}
          hint={
            <Trans>
              One head of each department signs exactly these rules. After that they cannot change.
            </Trans>
          }
        >
          <TwoKeys turned={turned(data.signatures)} />
          <Acts challenge={data} />
          <p className={s.hash}>
            <Trans>Fingerprint of the rules</Trans>
          </p>
          <CopyBox text={data.rulesHash} what={t`Fingerprint of the rules`} />
        </Card>
      </div>
    </Page>
  );
}

const maySign = (me: Me, key: HeldKey | null, challenge: Challenge) =>
  challenge.status === 'draft' &&
  key !== null &&
  !keyOf(challenge, key.department) &&
  !challenge.signatures.some((signature) => signature.by.id === me.id);

function Acts({ challenge }: { challenge: Challenge }) {
  const me = useMe();
  const key = useKey();
  const navigate = useNavigate();
  const sign = useSign();
  const start = useTransition();
  const path = { path: { id: challenge.id } };
  const isHead = me.roles.includes('manager');
  return (
    <>
      {maySign(me, key, challenge) ? (
        <Button
          kind="primary"
          disabled={sign.isPending}
          onClick={() => sign.mutate({ params: path, body: { rulesHash: challenge.rulesHash } })}
        >
          <KeyRound size={16} aria-hidden="true" />
          {key?.department === 'sales' ? <Trans>Sign for Sales</Trans> : <Trans>Sign for Marketing</Trans>}
        </Button>
      ) : null}
      {maySign(me, key, challenge) && key?.inPlaceOf ? (
        <p>
          <Trans>You sign as deputy, in place of {key.inPlaceOf}; it is written so.</Trans>
        </p>
      ) : null}
      {challenge.status === 'draft' && !key ? (
        <p>
          <Trans>The two heads of department sign here.</Trans>
        </p>
      ) : null}
      {challenge.status === 'draft' && me.department && keyOf(challenge, me.department) ? (
        <p>
          <Trans>Your department has signed. The other head finds this page in the list of what waits.</Trans>
        </p>
      ) : null}
      {challenge.status === 'signed' && isHead ? (
        <Button
          kind="primary"
          disabled={start.isPending}
          onClick={() =>
            start.mutate(
              { params: path, body: { to: 'running' } },
              {
                onSuccess: () =>
                  void navigate({ to: '/challenges/$challengeId', params: { challengeId: challenge.id } }),
              },
            )
          }
        >
          <Play size={16} aria-hidden="true" />
          <Trans>Start the race</Trans>
        </Button>
      ) : null}
      {sign.error ? <PanelFailure error={sign.error} /> : null}
      {start.error ? <PanelFailure error={start.error} /> : null}
    </>
  );
}
