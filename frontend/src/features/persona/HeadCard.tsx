import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ifMatch } from '#/api/client.ts';
import { ConflictSheet } from '#/app/conflict/ConflictSheet.tsx';
import { besideTheForm, useConflict } from '#/app/conflict/useConflict.ts';
import { Card } from '#/ui/Card.tsx';
import { type Head, HeadForm } from './HeadForm.tsx';
import { type Persona, useDescribe, useLatest } from './queries.ts';

const headOf = (persona: Persona): Head => ({
  name: persona.name,
  description: persona.description ?? '',
});

/** Changes the persona as it was when the form opened: news that come meanwhile do not make it the latest. */
export function HeadCard({ persona, onDone }: { persona: Persona; onDone: () => void }) {
  const [opened] = useState(persona);
  const describe = useDescribe();
  const latest = useLatest(persona.id);
  const save = ({ name, description }: Head, version: number) =>
    describe.mutate(
      {
        params: { path: { id: persona.id }, header: ifMatch(version) },
        body: { name, description: description || null },
      },
      { onSuccess: onDone, onError: (error) => void conflict.meet(error, { name, description }) },
    );
  const conflict = useConflict<Head>({
    base: headOf(opened),
    read: () => latest(headOf, (now) => now.version),
    save,
  });
  return (
    <Card title={<Trans>Name and description</Trans>}>
      <HeadForm
        start={headOf(opened)}
        submitLabel={<Trans>Save</Trans>}
        isPending={describe.isPending}
        error={besideTheForm(describe.error)}
        onCancel={onDone}
        onSubmit={({ name, description }) => save({ name, description: description ?? '' }, opened.version)}
      />
      {conflict.open ? (
        <ConflictSheet
          open={conflict.open}
          labels={{
            name: <Trans>Name of the persona</Trans>,
            description: <Trans>In a few sentences</Trans>,
          }}
          isPending={describe.isPending}
          error={besideTheForm(describe.error)}
          onTake={conflict.take}
          onClose={conflict.close}
        />
      ) : null}
    </Card>
  );
}
