import { Trans, useLingui } from '@lingui/react/macro';
import { FlaskConical } from 'lucide-react';
import { ifMatch } from '#/api/client.ts';
import { Button } from '#/ui/Button.tsx';
import { PanelFailure } from './failure/PanelFailure.tsx';
import s from './Sample.module.css';
import { useRemoveSample, useSampleData } from './sample.ts';
import { useRole } from './session.ts';

/** While the example story is there, every page says so, and an administrator removes it in one click. */
export function SampleBanner() {
  const { t } = useLingui();
  const isAdmin = useRole('admin');
  const { data } = useSampleData();
  const remove = useRemoveSample();
  if (!data?.present) return null;
  return (
    <section className={s.banner} aria-label={t`Sample data`} data-noprint>
      <FlaskConical size={18} aria-hidden="true" />
      <p>
        <Trans>You are looking at sample data: people, deals and the race are an example.</Trans>
      </p>
      {isAdmin ? (
        <Button
          disabled={remove.isPending}
          onClick={() => remove.mutate({ params: { header: ifMatch(data.version ?? 0) } })}
        >
          <Trans>Remove the sample data</Trans>
        </Button>
      ) : null}
      {remove.error ? <PanelFailure error={remove.error} /> : null}
    </section>
  );
}
