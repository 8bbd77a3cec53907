import { Trans } from '@lingui/react/macro';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Card, Loading, Skeleton } from '#/ui/Card.tsx';
import { Pill, type Tone } from '#/ui/Pill.tsx';
import s from './Crm.module.css';
import { useLint } from './queries.ts';

type Severity = Schemas['CrmLintSeverity'];
const severities: Record<Severity, { tone: Tone; label: ReactNode }> = {
  error: { tone: 'bad', label: <Trans>To correct</Trans> },
  warning: { tone: 'warn', label: <Trans>To check</Trans> },
  hint: { tone: 'plain', label: <Trans>Good to know</Trans> },
};

/** What would make figures wrong, before anybody signs a challenge that rests on them. */
export function LintCard({ connectionId }: { connectionId: string }) {
  const { data, error, refetch } = useLint(connectionId);
  return (
    <Card
      title={<Trans>Before deals count</Trans>}
      hint={<Trans>Whether the figures that follow will mean what you think.</Trans>}
    >
      {error ? <PanelFailure error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : (
        <Loading>
          <Skeleton h={96} />
        </Loading>
      )}
      {data?.findings.length === 0 ? (
        <p className={s.fine}>
          <CircleCheck size={18} aria-hidden="true" />
          <Trans>Nothing to correct: deals count as your CRM means them.</Trans>
        </p>
      ) : null}
      {data?.findings.length ? (
        <ul className={s.findings}>
          {data.findings.map(({ code, severity, sentence, todo }) => (
            <li key={code}>
              <Pill tone={severities[severity].tone}>{severities[severity].label}</Pill>
              <div>
                <p>
                  <b>{sentence}</b>
                </p>
                <p className={s.reason}>{todo}</p>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
