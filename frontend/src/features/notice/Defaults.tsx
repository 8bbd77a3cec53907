import { Trans } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { ifMatch } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import { Card } from '#/ui/Card.tsx';
import { KindFields } from './KindFields.tsx';
import s from './Notice.module.css';
import { useChangeDefaults } from './queries.ts';
import { Saved } from './Saved.tsx';
import { TimeFields } from './TimeFields.tsx';

/** How people hear of what waits until they choose themselves. */
export function Defaults({ defaults }: { defaults: Schemas['NoticeDefaults'] }) {
  const change = useChangeDefaults();
  const { version, ...values } = defaults;
  const { register, handleSubmit, formState } = useForm({ values });
  const submit = handleSubmit((body) => change.mutate({ params: { header: ifMatch(version) }, body }));
  return (
    <Card
      title={<Trans>For all who have not chosen</Trans>}
      hint={<Trans>Times are those of the organisation. What a person chose stays as it is.</Trans>}
    >
      <form noValidate className={s.form} onSubmit={(e) => void submit(e)}>
        <div className={s.three}>
          <TimeFields register={register as never} />
        </div>
        <KindFields kinds={defaults.kinds} register={register as never} />
        <Saved isDirty={formState.isDirty} change={change} />
      </form>
    </Card>
  );
}
