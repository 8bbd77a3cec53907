import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '#/ui/Card.tsx';
import { Page } from '#/ui/Page.tsx';
import { HeadForm } from './HeadForm.tsx';
import { useCreatePersona } from './queries.ts';

export function NewPersona() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const create = useCreatePersona();
  const [intent] = useState(() => crypto.randomUUID());
  return (
    <Page title={<Trans>New persona</Trans>} back={{ to: '/personas', label: t`Personas` }}>
      <Card title={<Trans>Who is it about?</Trans>}>
        <HeadForm
          start={{ name: '', description: '' }}
          submitLabel={<Trans>Create the persona</Trans>}
          isPending={create.isPending}
          error={create.error}
          onSubmit={(body) =>
            create.mutate(
              { body, headers: { 'Idempotency-Key': intent } },
              {
                onSuccess: (persona) =>
                  void navigate({ to: '/personas/$personaId', params: { personaId: persona.id } }),
              },
            )
          }
        />
      </Card>
    </Page>
  );
}
