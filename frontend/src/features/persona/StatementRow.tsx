import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ifMatch } from '#/api/client.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { useUndo } from '#/app/undo/Undo.tsx';
import s from './Persona.module.css';
import { type Persona, type Statement, useRemoveStatement } from './queries.ts';
import { StatementEdit } from './StatementEdit.tsx';
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
  const [isGone, setGone] = useState(false);
  const offer = useUndo();
  const remove = useRemoveStatement();
  const params = {
    path: { id: persona.id, statementId: statement.id },
    header: ifMatch(persona.version),
  };
  const takeAway = (isByKey: boolean) => {
    setGone(true);
    offer({
      text: <Trans>Statement removed.</Trans>,
      isByKey,
      undo: () => setGone(false),
      commit: () => remove.mutate({ params }, { onError: () => setGone(false) }),
    });
  };
  if (isGone) return null;
  if (isEditing)
    return (
      <li>
        <StatementEdit persona={persona} statement={statement} onDone={() => setEditing(false)} />
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
            onClick={(e) => takeAway(e.currentTarget.matches(':focus-visible'))}
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
