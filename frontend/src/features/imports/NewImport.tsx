import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Card, Failure } from '#/ui/Card.tsx';
import { FileDrop } from '#/ui/FileDrop.tsx';
import { Page } from '#/ui/Page.tsx';
import s from './Imports.module.css';
import { useStage } from './queries.ts';

/** What the way to the service lets through. */
const MOST_BYTES = 256 * 1024 * 1024;

export function NewImport() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [tooBig, setTooBig] = useState(false);
  const stage = useStage();
  const take = (file: File) => {
    setTooBig(file.size > MOST_BYTES);
    if (file.size > MOST_BYTES) return;
    stage.mutate(file, {
      onSuccess: ({ id }) => void navigate({ to: '/imports/files/$fileId', params: { fileId: id } }),
    });
  };
  return (
    <Page
      title={<Trans>Import a CRM export</Trans>}
      hint={<Trans>Nothing is counted before you have seen how the file is read.</Trans>}
      back={{ to: '/imports', label: t`Imports` }}
    >
      <Card title={<Trans>The file</Trans>}>
        <FileDrop
          title={<Trans>Drop the file here</Trans>}
          choose={<Trans>Choose a file</Trans>}
          label={t`File to import`}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          disabled={stage.isPending}
          onFile={take}
        />
        <p role="status" className={stage.isPending ? s.reading : 'sr'}>
          {stage.isPending ? <Trans>Reading {stage.variables.name}…</Trans> : null}
        </p>
        {tooBig ? (
          <Failure
            title={<Trans>This file is larger than 256 MB</Trans>}
            detail={<Trans>Export a shorter period, or leave out columns that Diapason does not use.</Trans>}
          />
        ) : null}
        {stage.error && !tooBig ? <PanelFailure error={stage.error} /> : null}
        <ul className={s.notes}>
          <li>
            <Trans>
              An export of HubSpot, Salesforce or Pipedrive, or any table saved as CSV: just as it is, with
              its own columns and its own stages.
            </Trans>
          </li>
          <li>
            <Trans>
              Deals, touches, campaigns, leads, or the owners behind them: one of these in each file.
            </Trans>
          </li>
          <li>
            <Trans>
              What also comes live from your CRM is not counted twice, and a whole import can be undone.
            </Trans>
          </li>
        </ul>
      </Card>
    </Page>
  );
}
