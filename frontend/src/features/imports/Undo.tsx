import { Trans, useLingui } from '@lingui/react/macro';
import { Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { Button } from '#/ui/Button.tsx';
import { Sheet } from '#/ui/Sheet.tsx';
import { type Import, useUndo } from './queries.ts';

export const canUndo = (job: Import) =>
  job.kind !== 'owners' && !job.dryRun && (job.status === 'done' || job.status === 'failed');

/** Takes a whole import back, after one question that says what goes and what stays. */
export function Undo({ job, name }: { job: Import; name: string }) {
  const { t } = useLingui();
  const f = useFormat();
  const dialog = useRef<HTMLDialogElement>(null);
  const undo = useUndo();
  if (!canUndo(job)) return null;
  const confirm = () =>
    undo.mutate({ params: { path: { id: job.id } } }, { onSuccess: () => dialog.current?.close() });
  return (
    <>
      <Button aria-label={t`Undo the import: ${name}`} onClick={() => dialog.current?.showModal()}>
        <Undo2 size={15} aria-hidden="true" />
        <Trans>Undo</Trans>
      </Button>
      <Sheet ref={dialog} title={t`Undo this import?`} kind="centre" onClose={undo.reset}>
        <p>
          <Trans>
            All that the {f.whole(job.accepted)} lines of {name} said is taken back; races that run correct
            their figures. What came live from the CRM, or from other imports, stays.
          </Trans>
        </p>
        {undo.error ? <PanelFailure error={undo.error} /> : null}
        <div>
          <Button kind="danger" disabled={undo.isPending} onClick={confirm}>
            <Undo2 size={15} aria-hidden="true" />
            <Trans>Undo the whole import</Trans>
          </Button>
        </div>
      </Sheet>
    </>
  );
}
