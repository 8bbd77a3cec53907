import { Trans, useLingui } from '@lingui/react/macro';
import { TriangleAlert } from 'lucide-react';
import { CopyBox } from '#/ui/Copy.tsx';
import s from './Crm.module.css';

/** The only moment the secret is seen. */
export function Secret({ secret }: { secret: string }) {
  const { t } = useLingui();
  return (
    <>
      <p className={s.once}>
        <TriangleAlert size={20} aria-hidden="true" />
        <span>
          <Trans>Copy the secret now: it is shown this one time only. If it gets lost, rotate it.</Trans>
        </span>
      </p>
      <p className={s.label}>
        <Trans>Secret</Trans>
      </p>
      <CopyBox text={secret} what={t`Secret`} />
    </>
  );
}
