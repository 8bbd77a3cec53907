import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { facetNames } from './names.tsx';
import s from './Persona.module.css';
import { type Facet, type Persona, useAddStatement } from './queries.ts';
import { StatementForm } from './StatementForm.tsx';
import { StatementRow } from './StatementRow.tsx';

type P = { persona: Persona; facet: Facet; mayWrite: boolean };

export function FacetCard({ persona, facet, mayWrite }: P) {
  const { t } = useLingui();
  const [isAdding, setAdding] = useState(false);
  const add = useAddStatement();
  const statements = persona.statements
    .filter((statement) => statement.facet === facet)
    .sort((a, b) => a.position - b.position);
  return (
    <Card
      title={facetNames[facet].name}
      hint={facetNames[facet].question}
      actions={
        mayWrite && !isAdding ? (
          <Button onClick={() => setAdding(true)}>
            <Plus size={15} aria-hidden="true" />
            <Trans>Add</Trans>
            <span className="sr">: {facetNames[facet].name}</span>
          </Button>
        ) : null
      }
    >
      {statements.length ? (
        <ul className={s.statements}>
          {statements.map((statement) => (
            <StatementRow key={statement.id} persona={persona} statement={statement} mayWrite={mayWrite} />
          ))}
        </ul>
      ) : isAdding ? null : (
        <p>
          <Trans>Nothing said yet.</Trans>
        </p>
      )}
      {isAdding ? (
        <StatementForm
          facet={facet}
          label={t`New statement`}
          isPending={add.isPending}
          error={add.error}
          onCancel={() => setAdding(false)}
          onSubmit={(words) =>
            add.mutate(
              { params: { path: { id: persona.id } }, body: { ...words, facet, position: null } },
              { onSuccess: () => setAdding(false) },
            )
          }
        />
      ) : null}
    </Card>
  );
}
