import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ifMatch } from '#/api/client.ts';
import { ConflictSheet } from '#/app/conflict/ConflictSheet.tsx';
import { besideTheForm, useConflict } from '#/app/conflict/useConflict.ts';
import { type Persona, type Statement, useChangeStatement, useLatest } from './queries.ts';
import { StatementForm, type Words } from './StatementForm.tsx';
import { useAwareness, useImportance } from './useChoices.ts';

type Values = { text: string; importance: string; topic: string; awareness: string };
const valuesOf = (words: Words): Values => ({
  text: words.text,
  importance: String(words.importance),
  topic: words.topic ?? '',
  awareness: words.awareness ?? '',
});
const wordsOf = (values: Values): Words => ({
  text: values.text,
  importance: Number(values.importance),
  topic: values.topic || null,
  awareness: (values.awareness || null) as Words['awareness'],
});

type P = { persona: Persona; statement: Statement; onDone: () => void };

/** Changes one statement as it was when the form opened. */
export function StatementEdit({ persona, statement, onDone }: P) {
  const { t } = useLingui();
  const [opened] = useState({ statement, version: persona.version });
  const change = useChangeStatement();
  const latest = useLatest(persona.id);
  const names = { importance: new Map(useImportance()), awareness: new Map(useAwareness()) };
  const now = (persona: Persona) => persona.statements.find(({ id }) => id === statement.id) ?? statement;
  const save = (values: Values, version: number) =>
    change.mutate(
      {
        params: { path: { id: persona.id, statementId: statement.id }, header: ifMatch(version) },
        body: { ...wordsOf(values), facet: statement.facet },
      },
      { onSuccess: onDone, onError: (error) => void conflict.meet(error, values) },
    );
  const conflict = useConflict<Values>({
    base: valuesOf(opened.statement),
    read: () =>
      latest(
        (persona) => valuesOf(now(persona)),
        (persona) => now(persona).version,
      ),
    save,
  });
  return (
    <>
      <StatementForm
        facet={statement.facet}
        label={t`Change the statement`}
        start={opened.statement}
        isPending={change.isPending}
        error={besideTheForm(change.error)}
        onCancel={onDone}
        onSubmit={(words) => save(valuesOf(words), opened.version)}
      />
      {conflict.open ? (
        <ConflictSheet
          open={conflict.open}
          labels={{
            text: <Trans>Statement</Trans>,
            importance: <Trans>Importance</Trans>,
            topic: <Trans>Topic</Trans>,
            awareness: <Trans>How much they know</Trans>,
          }}
          show={(name, value) =>
            name === 'importance'
              ? (names.importance.get(Number(value)) ?? value)
              : name === 'awareness'
                ? (names.awareness.get(value as NonNullable<Words['awareness']>) ?? value)
                : value
          }
          isPending={change.isPending}
          error={besideTheForm(change.error)}
          onTake={conflict.take}
          onClose={conflict.close}
        />
      ) : null}
    </>
  );
}
