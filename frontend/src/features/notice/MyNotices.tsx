import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { ifMatch } from '#/api/client.ts';
import type { Schemas } from '#/api/types.ts';
import { Card } from '#/ui/Card.tsx';
import { SelectField, Tile } from '#/ui/Field.tsx';
import { KindFields } from './KindFields.tsx';
import s from './Notice.module.css';
import { useChangePreferences } from './queries.ts';
import { Saved } from './Saved.tsx';
import { TimeFields } from './TimeFields.tsx';

type Preferences = Schemas['PreferenceView'];
type Form = Pick<Preferences, 'email' | 'digestHour' | 'quietFrom' | 'quietTo' | 'kinds'> & {
  zone: string;
  language: string;
};

const formOf = ({ email, zone, language, digestHour, quietFrom, quietTo, kinds }: Preferences): Form => ({
  email,
  zone: zone ?? '',
  language: language ?? '',
  digestHour,
  quietFrom,
  quietTo,
  kinds,
});

/** How the person hears of what waits. */
export function MyNotices({ preferences }: { preferences: Preferences }) {
  const { t } = useLingui();
  const change = useChangePreferences();
  const values = formOf(preferences);
  const { register, handleSubmit, formState } = useForm<Form>({ values });
  const submit = handleSubmit(({ zone, language, ...rest }) =>
    change.mutate({
      params: { header: ifMatch(preferences.version) },
      body: { ...rest, zone: zone || null, language: (language || null) as 'en' | 'fr' | null },
    }),
  );
  return (
    <Card
      title={<Trans>My notices</Trans>}
      hint={<Trans>What waits for you comes to you. A matter that you answer in time is not told.</Trans>}
    >
      <form noValidate className={s.form} onSubmit={(e) => void submit(e)}>
        {preferences.available ? null : (
          <p className={s.off}>
            <Trans>This installation sends no e-mail yet; your choices count from the day it does.</Trans>
          </p>
        )}
        <Tile
          kind="checkbox"
          label={<Trans>By e-mail</Trans>}
          hint={preferences.address ?? <Trans>Your account has no address.</Trans>}
          {...register('email')}
        />
        <div className={s.three}>
          <TimeFields register={register as never} />
          <SelectField label={<Trans>Language</Trans>} {...register('language')}>
            <option value="">{t`As in the app`}</option>
            <option value="fr">Français</option>
            <option value="en">English</option>
          </SelectField>
          <SelectField label={<Trans>Time zone</Trans>} {...register('zone')}>
            <option value="">{t`The organisation's`}</option>
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </SelectField>
        </div>
        <KindFields kinds={preferences.kinds} register={register as never} />
        <Saved isDirty={formState.isDirty} change={change} />
      </form>
    </Card>
  );
}
