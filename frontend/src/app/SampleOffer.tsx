import { Trans } from '@lingui/react/macro';
import { FlaskConical } from 'lucide-react';
import { Button } from '#/ui/Button.tsx';
import { PanelFailure } from './failure/PanelFailure.tsx';
import s from './Sample.module.css';
import { useLoadSample, useSampleData } from './sample.ts';
import { useRole } from './session.ts';

/** Where nothing is yet, an administrator may look around in an example first. */
export function SampleOffer() {
  const isAdmin = useRole('admin');
  const { data } = useSampleData();
  const load = useLoadSample();
  if (!isAdmin || !data?.loadable) return null;
  return (
    <div className={s.offer}>
      <Button disabled={load.isPending} onClick={() => load.mutate({})}>
        <FlaskConical size={16} aria-hidden="true" />
        <Trans>Explore with sample data</Trans>
      </Button>
      <p>
        <Trans>An example race to look around in; removed without a trace in one click.</Trans>
      </p>
      {load.error ? <PanelFailure error={load.error} /> : null}
    </div>
  );
}
