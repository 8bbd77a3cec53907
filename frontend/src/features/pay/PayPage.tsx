import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { api } from '#/api/client.ts';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Card, Empty, Loading, Skeleton } from '#/ui/Card.tsx';
import { SelectField } from '#/ui/Field.tsx';
import { Page, PageLoading } from '#/ui/Page.tsx';
import s from './Pay.module.css';
import { References } from './References.tsx';
import { StudyCard } from './StudyCard.tsx';
import { roleCodes, useRoleName } from './useRoleName.ts';

/** What published studies say about variable pay, as they say it. */
export function PayPage() {
  const studies = api.useQuery('get', '/api/v1/benchmark-studies', {});
  const title = <Trans>Pay</Trans>;
  if (studies.error && !studies.data)
    return <PageFailure error={studies.error} retry={() => void studies.refetch()} />;
  if (!studies.data) return <PageLoading title={title} />;
  return (
    <Page
      title={title}
      hint={<Trans>What published studies say about variable pay in sales and in marketing.</Trans>}
    >
      {studies.data.items.length ? (
        <>
          <Compare />
          {studies.data.items.map((study) => (
            <StudyCard key={study.id} study={study} />
          ))}
        </>
      ) : (
        <Card title={<Trans>Studies</Trans>}>
          <Empty>
            <Trans>No published study is loaded. They come as data files with the product.</Trans>
          </Empty>
        </Card>
      )}
    </Page>
  );
}

function Compare() {
  const { t } = useLingui();
  const [role, setRole] = useState<(typeof roleCodes)[number]>('key-account-manager');
  const roleName = useRoleName();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/benchmarks', { params: { query: { role } } });
  return (
    <Card
      title={<Trans>Variable share by role</Trans>}
      hint={<Trans>Share of the variable part in total pay. A bound stays a bound.</Trans>}
    >
      <div className={s.filter}>
        <SelectField
          label={<Trans>Role</Trans>}
          value={role}
          onChange={(e) => setRole(e.target.value as typeof role)}
        >
          {roleCodes.map((code) => (
            <option key={code} value={code}>
              {roleName(code)}
            </option>
          ))}
        </SelectField>
      </div>
      {error ? <PanelFailure error={error} retry={() => void refetch()} /> : null}
      {data || error ? null : (
        <Loading>
          <Skeleton h={120} />
        </Loading>
      )}
      {data ? (
        <>
          {data.references.length ? (
            <References references={data.references} label={t`Variable share by role`} withSource />
          ) : (
            <p>
              <Trans>No published study says anything about this role.</Trans>
            </p>
          )}
          {data.cell.suppressed ? (
            <p className={s.note}>
              <Trans>
                There is no figure from companies for this choice: too few have contributed to show one
                without telling who they are.
              </Trans>
            </p>
          ) : null}
        </>
      ) : null}
    </Card>
  );
}
