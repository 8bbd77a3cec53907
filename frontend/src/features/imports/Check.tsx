import { Plural, Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { FileCheck2, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { Button } from '#/ui/Button.tsx';
import { Card, Failure } from '#/ui/Card.tsx';
import s from './Imports.module.css';
import { useReasons } from './names.ts';
import { Progress } from './Progress.tsx';
import { type Import, type ImportFile, useCheck, useRun } from './queries.ts';
import { Rejections } from './Rejections.tsx';

/** What would happen, without effect; it runs by itself, and again after each correction. */
export function Check({ file, isSaving }: { file: ImportFile; isSaving: boolean }) {
  const [attempt, setAttempt] = useState(0);
  const check = useCheck(file, attempt);
  const words = useReasons();
  const { job } = check;
  const isDone = job?.status === 'done' && !isSaving;
  return (
    <Card
      title={isDone ? <Trans>Ready to import</Trans> : <Trans>Checking every line</Trans>}
      hint={<Trans>A trial without effect: nothing is counted yet.</Trans>}
    >
      {check.error ? <PanelFailure error={check.error} retry={check.retry} /> : null}
      {job?.status === 'failed' ? (
        <>
          <Failure
            title={<Trans>The check did not come to its end</Trans>}
            detail={job.reason ? words(job.reason) : null}
          />
          <div>
            <Button onClick={() => setAttempt(attempt + 1)}>
              <RotateCw size={15} aria-hidden="true" />
              <Trans>Check again</Trans>
            </Button>
          </div>
        </>
      ) : isDone ? (
        <Ready file={file} job={job} />
      ) : check.error ? null : (
        <Progress
          accepted={job?.accepted ?? 0}
          rejected={job?.rejectedCount ?? 0}
          total={file.sniffed.lines}
        />
      )}
    </Card>
  );
}

function Ready({ file, job }: { file: ImportFile; job: Import }) {
  const f = useFormat();
  const navigate = useNavigate();
  const run = useRun();
  const start = () =>
    run.mutate(
      { params: { path: { id: file.id } } },
      { onSuccess: ({ id }) => void navigate({ to: '/imports/$importId', params: { importId: id } }) },
    );
  return (
    <>
      <div className={s.verdict}>
        <p>
          <b className="num">{f.whole(job.accepted)}</b>{' '}
          <Plural value={job.accepted} one="line will be imported" other="lines will be imported" />
        </p>
        {job.rejectedCount ? (
          <p data-tone="bad">
            <b className="num">{f.whole(job.rejectedCount)}</b>{' '}
            <Plural value={job.rejectedCount} one="line cannot be read" other="lines cannot be read" />
          </p>
        ) : (
          <p data-tone="good">
            <Trans>Every line can be read</Trans>
          </p>
        )}
        <Button kind="primary" disabled={!job.accepted || run.isPending || run.isSuccess} onClick={start}>
          <FileCheck2 size={16} aria-hidden="true" />
          <Plural value={job.accepted} one="Import # line" other="Import # lines" />
        </Button>
      </div>
      {run.error ? <PanelFailure error={run.error} /> : null}
      <Rejections job={job} />
    </>
  );
}
