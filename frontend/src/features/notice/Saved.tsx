import { Trans } from '@lingui/react/macro';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import s from './Notice.module.css';

type P = { isDirty: boolean; change: { isPending: boolean; isSuccess: boolean; error: unknown } };

/** The end of a form: its button, and what became of the last press. */
export const Saved = ({ isDirty, change }: P) => (
  <div className={s.save}>
    <Button type="submit" kind="primary" disabled={change.isPending}>
      <Trans>Save</Trans>
    </Button>
    <p role="status">{change.isSuccess && !isDirty ? <Trans>Saved.</Trans> : null}</p>
    {change.error ? <PanelFailure error={change.error} /> : null}
  </div>
);
