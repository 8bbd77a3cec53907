import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ifMatch } from '#/api/client.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import s from './Persona.module.css';
import { type Persona, type Statement, useChangeStatement, useRemoveStatement } from './queries.ts';
import { StatementForm } from './StatementForm.tsx';
import { useAwareness, useImportance } from './useChoices.ts';

export function StatementRow({
  persona,
  statement,
  mayWrite,
}: {
  persona: Persona;
  statement: Statement;
  mayWrite: boolean;
}) {
  const { t } = useLingui();
  const [isEditing, setEditing] = useState(false);
  const change = useChangeStatement();
  const remove = useRemoveStatement();
  const params = {
    path: { id: persona.id, statementId: statement.id },
    header: ifMatch(persona.version),
  };
  if (isEditing)
    return (
      <li>
        <StatementForm
          facet={statement.facet}
          label={t`Change the statement`}
          start={statement}
          isPending={change.isPending}
          error={change.error}
          onCancel={() => setEditing(false)}
          onSubmit={(words) =>
            change.mutate(
              { params, body: { ...words, facet: statement.facet } },
              { onSuccess: () => setEditing(false) },
            )
          }
        />
      </li>
    );
  return (
    <li>
      <div>
        <p className={s.text}>{statement.text}</p>
        <Tags statement={statement} />
        {remove.error ? <PanelFailure error={remove.error} /> : null}
      </div>
      {mayWrite ? (
        <div>
          <button
            type="button"
            className={s.icon}
            aria-label={t`Change: ${statement.text}`}
            onClick={() => setEditing(true)}
          >
            <Pencil size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={s.icon}
            aria-label={t`Remove: ${statement.text}`}
            disabled={remove.isPending}
            onClick={() => remove.mutate({ params })}
          >
            <Trash2 size={16} aria-hidden="true" />
          </button>
        </div>
      ) : null}
    </li>
  );
}

function Tags({ statement }: { statement: Statement }) {
  const f = useFormat();
  const importance = new Map(useImportance());
  const awareness = new Map(useAwareness());
  return (
    <p className={s.tags}>
      <span>{importance.get(statement.importance)}</span>
      {statement.topic ? <span>{statement.topic}</span> : null}
      {statement.awareness ? <span>{awareness.get(statement.awareness)}</span> : null}
      <span>
        {statement.confidence == null ? (
          <Trans>no evidence yet</Trans>
        ) : (
          <>
            <Trans>confidence {f.percent(statement.confidence)}</Trans>,{' '}
            <Plural value={statement.evidenceCount} one="# piece of evidence" other="# pieces of evidence" />
          </>
        )}
      </span>
    </p>
  );
}
