import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { Page, PageLoading } from '#/ui/Page.tsx';
import { Examples } from './Examples.tsx';
import { Guide } from './Guide.tsx';
import { useConnection } from './queries.ts';

const route = getRouteApi('/settings/connections/$connectionId_/guide');

export function GuidePage() {
  const { t } = useLingui();
  const { connectionId } = route.useParams();
  const { data, error, refetch } = useConnection(connectionId);
  if (error && !data) return <PageFailure error={error} retry={() => void refetch()} />;
  if (!data) return <PageLoading title={t`Set up your CRM`} rows={1} />;
  return (
    <Page
      title={<Trans>Set up your CRM</Trans>}
      back={{ to: '/settings/connections/$connectionId', params: { connectionId }, label: data.name }}
    >
      <Guide connection={data} />
      {data.vendor === 'standard' ? <Examples url={data.url} /> : null}
    </Page>
  );
}
