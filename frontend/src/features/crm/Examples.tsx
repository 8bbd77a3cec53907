import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#/ui/Card.tsx';
import { CopyBox } from '#/ui/Copy.tsx';
import { Segmented } from '#/ui/Segmented.tsx';
import { curlExample, nodeExample } from './example.ts';

/** A signed delivery to try at once. */
export function Examples({ url }: { url: string }) {
  const { t } = useLingui();
  const [kind, setKind] = useState<'node' | 'curl'>('node');
  return (
    <Card
      title={<Trans>Try it</Trans>}
      hint={
        <Trans>
          Sends one won deal, signed as Standard Webhooks ask. Put the secret into <code>WEBHOOK_SECRET</code>{' '}
          first.
        </Trans>
      }
      actions={
        <Segmented
          label={t`Example`}
          value={kind}
          onChange={setKind}
          options={[
            { id: 'node', label: 'Node.js' },
            { id: 'curl', label: 'curl' },
          ]}
        />
      }
    >
      <CopyBox text={kind === 'node' ? nodeExample({ url }) : curlExample({ url })} what={t`Example`} />
    </Card>
  );
}
