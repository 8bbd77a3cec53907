import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { SettingsTabs } from '#/app/SettingsTabs.tsx';
import { Button, ButtonLink } from '#/ui/Button.tsx';
import { Card, Empty, Loading, Skeleton } from '#/ui/Card.tsx';
import { Page } from '#/ui/Page.tsx';
import { Time } from '#/ui/Time.tsx';
import tb from '#/ui/table.module.css';
import { ImportState } from './ImportState.tsx';
import s from './Imports.module.css';
import { useNames } from './names.ts';
import { type Import, isBusy, useImports } from './queries.ts';
import { Undo } from './Undo.tsx';

const Create = () => (
  <ButtonLink kind="primary" to="/imports/new" aria-keyshortcuts="n">
    <FileUp size={16} aria-hidden="true" />
    <Trans>Import a file</Trans>
  </ButtonLink>
);

const Frame = ({ actions, children }: { actions?: ReactNode; children: ReactNode }) => (
  <Page title={<Trans>Settings</Trans>} actions={actions}>
    <SettingsTabs />
    <Card
      title={<Trans>Imports</Trans>}
      hint={<Trans>Files of a CRM that were taken in, the newest first.</Trans>}
    >
      {children}
    </Card>
  </Page>
);

export function ImportList() {
  const { t } = useLingui();
  const list = useImports();
  const items = list.data?.pages.flatMap((page) => page.items);
  if (list.error && !items) return <PageFailure error={list.error} retry={() => void list.refetch()} />;
  if (!items)
    return (
      <Frame>
        <Loading>
          <Skeleton h={160} />
        </Loading>
      </Frame>
    );
  if (!items.length)
    return (
      <Frame>
        <Empty art={<FileUp size={40} aria-hidden="true" />} action={<Create />}>
          <Trans>
            Nothing was imported yet. An export of your CRM, as it is, brings its whole history into the race.
          </Trans>
        </Empty>
      </Frame>
    );
  return (
    <Frame actions={<Create />}>
      <div className={tb.scroll} role="group" tabIndex={0} aria-label={t`Imports`}>
        <table className={tb.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>File</Trans>
              </th>
              <th scope="col">
                <Trans>State</Trans>
              </th>
              <th scope="col" className={`${tb.right} ${tb.wide}`}>
                <Trans>Taken in</Trans>
              </th>
              <th scope="col" className={`${tb.right} ${tb.wide}`}>
                <Trans>Rejected</Trans>
              </th>
              <th scope="col" className={tb.wide}>
                <Trans>Started</Trans>
              </th>
              <th>
                <span className="sr">
                  <Trans>Undo</Trans>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((job) => (
              <Line key={job.id} job={job} />
            ))}
          </tbody>
        </table>
      </div>
      {list.hasNextPage ? (
        <div className={tb.more}>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      ) : null}
    </Frame>
  );
}

function Line({ job }: { job: Import }) {
  const f = useFormat();
  const names = useNames();
  const name = job.fileName ?? names.kind[job.kind];
  return (
    <tr>
      <th scope="row">
        <Link to="/imports/$importId" params={{ importId: job.id }} className={s.name}>
          {name}
        </Link>
        {job.fileName ? <small className={s.column}>{names.kind[job.kind]}</small> : null}
        <span className={tb.fold}>
          <span>
            <Plural value={job.accepted} one="# taken in" other="# taken in" />
          </span>
          {job.rejectedCount ? (
            <span>
              <Plural value={job.rejectedCount} one="# rejected" other="# rejected" />
            </span>
          ) : null}
          <Time at={job.startedAt} />
        </span>
      </th>
      <td>
        <ImportState of={job.status} />
        {isBusy(job) && job.total ? (
          <small className={s.column}>{f.percent((job.accepted + job.rejectedCount) / job.total)}</small>
        ) : null}
      </td>
      <td className={`${tb.right} ${tb.wide}`}>{f.whole(job.accepted)}</td>
      <td className={`${tb.right} ${tb.wide}`}>{f.whole(job.rejectedCount)}</td>
      <td className={tb.wide}>
        <Time at={job.startedAt} />
      </td>
      <td className={tb.right}>
        <Undo job={job} name={name} />
      </td>
    </tr>
  );
}
