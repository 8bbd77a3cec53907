import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { ButtonLink } from '#/ui/Button.tsx';
import { Card, Failure } from '#/ui/Card.tsx';
import { Meter } from '#/ui/Meter.tsx';
import { Page, PageLoading } from '#/ui/Page.tsx';
import { Time } from '#/ui/Time.tsx';
import { ImportState } from './ImportState.tsx';
import s from './Imports.module.css';
import { useNames, useReasons } from './names.ts';
import { Progress } from './Progress.tsx';
import { type Import, useImport } from './queries.ts';
import { Rejections } from './Rejections.tsx';
import { Undo } from './Undo.tsx';

const route = getRouteApi('/imports/$importId');

/** One import: how far it is while it runs, then what it brought, and the way back. */
export function ImportPage() {
  const { t } = useLingui();
  const names = useNames();
  const { importId } = route.useParams();
  const { data: job, error, refetch } = useImport(importId);
  if (error && !job) return <PageFailure error={error} retry={() => void refetch()} />;
  if (!job) return <PageLoading title={t`Import`} />;
  const name = job.fileName ?? names.kind[job.kind];
  return (
    <Page
      title={name}
      meta={
        <>
          <ImportState of={job.status} />
          <span>{names.kind[job.kind]}</span>
          <Time at={job.startedAt} />
        </>
      }
      back={{ to: '/imports', label: t`Imports` }}
      actions={<Undo job={job} name={name} />}
    >
      {job.status === 'running' ? <Running job={job} /> : <Outcome job={job} />}
      {job.rejectedCount && job.status !== 'running' ? (
        <Card
          title={<Trans>Rejected lines</Trans>}
          hint={
            <Trans>
              Correct them in the downloaded file or in your CRM, then import again: nothing is counted twice.
            </Trans>
          }
        >
          <Rejections job={job} />
        </Card>
      ) : null}
      {job.status === 'done' ? <Next /> : null}
    </Page>
  );
}

const Running = ({ job }: { job: Import }) => (
  <Card
    title={<Trans>The import is running</Trans>}
    hint={<Trans>You may leave this page: it goes on by itself.</Trans>}
  >
    <Progress accepted={job.accepted} rejected={job.rejectedCount} total={job.total} />
  </Card>
);

function Outcome({ job }: { job: Import }) {
  const f = useFormat();
  const words = useReasons();
  const total = job.accepted;
  return (
    <Card
      title={
        job.status === 'undone' ? (
          <Trans>This import was undone</Trans>
        ) : job.status === 'undoing' ? (
          <Trans>The import is being undone</Trans>
        ) : job.status === 'failed' ? (
          <Trans>The import stopped before its end</Trans>
        ) : (
          <Trans>The file is imported</Trans>
        )
      }
    >
      {job.status === 'failed' && job.reason ? <Failure detail={words(job.reason)} /> : null}
      {job.status === 'undoing' ? (
        <div role="status">
          <Meter
            value={total ? job.undone / total : 0}
            text={<Trans>{f.whole(job.undone)} taken back</Trans>}
          />
        </div>
      ) : null}
      <dl className={s.figures}>
        <div>
          <dt>
            <Trans>Lines taken in</Trans>
          </dt>
          <dd className="num">{f.whole(job.accepted)}</dd>
        </div>
        <div>
          <dt>
            <Trans>Lines rejected</Trans>
          </dt>
          <dd className="num" data-tone={job.rejectedCount ? 'bad' : undefined}>
            {f.whole(job.rejectedCount)}
          </dd>
        </div>
        {job.status === 'undone' ? (
          <div>
            <dt>
              <Trans>Taken back</Trans>
            </dt>
            <dd className="num">{f.whole(job.undone)}</dd>
          </div>
        ) : null}
      </dl>
    </Card>
  );
}

const Next = () => (
  <Card title={<Trans>What comes next</Trans>}>
    <div className={s.next}>
      <ButtonLink to="/settings/members">
        <Trans>Say who the owners are</Trans>
      </ButtonLink>
      <ButtonLink to="/imports/new">
        <Trans>Import another file</Trans>
      </ButtonLink>
    </div>
  </Card>
);
