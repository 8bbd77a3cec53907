import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { FieldGroup, Tile } from '#/ui/Field.tsx';
import { Sheet } from '#/ui/Sheet.tsx';
import { Time } from '#/ui/Time.tsx';
import s from './ConflictSheet.module.css';
import type { Difference } from './differences.ts';
import type { Open } from './useConflict.ts';

type P = {
  open: Open;
  /** How the form calls each field, and how it writes a value. */
  labels: Record<string, ReactNode>;
  show?: (name: string, value: string) => ReactNode;
  isPending: boolean;
  error: unknown;
  onTake: (taken: Difference[]) => void;
  onClose: () => void;
};

/** Mine and theirs, field by field: one is taken of each, and the result is saved. */
export function ConflictSheet({ open, labels, show, isPending, error, onTake, onClose }: P) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const [taken, setTaken] = useState(open.differences);
  useEffect(() => setTaken(open.differences), [open.differences]);
  useEffect(() => dialog.current?.showModal(), []);
  const text = (name: string, value: string) => (show ? show(name, value) : value) || t`(empty)`;
  return (
    <Sheet ref={dialog} title={t`Changed at the same time`} kind="side" onClose={onClose}>
      <p>
        {open.by ? (
          <Trans>
            {open.by} saved a change <Time at={open.at} />. Nothing was overwritten, on either side. Choose
            what to keep of each field.
          </Trans>
        ) : (
          <Trans>
            Somebody saved a change <Time at={open.at} />. Nothing was overwritten, on either side. Choose
            what to keep of each field.
          </Trans>
        )}
      </p>
      <form
        className={s.fields}
        onSubmit={(e) => {
          e.preventDefault();
          onTake(taken);
        }}
      >
        {taken.length ? null : (
          <p>
            <Trans>None of the fields of this form differs.</Trans>
          </p>
        )}
        {taken.map(({ name, take, ...sides }) => (
          <FieldGroup key={name} legend={labels[name]}>
            {(['mine', 'theirs'] as const).map((side) => (
              <Tile
                key={side}
                kind="radio"
                name={name}
                checked={take === side}
                onChange={() =>
                  setTaken((old) => old.map((one) => (one.name === name ? { ...one, take: side } : one)))
                }
                label={side === 'mine' ? <Trans>Mine</Trans> : <Trans>Theirs</Trans>}
                hint={<span className={s.value}>{text(name, sides[side])}</span>}
              />
            ))}
          </FieldGroup>
        ))}
        {error ? <PanelFailure error={error} /> : null}
        <div className={s.acts}>
          <Button type="submit" kind="primary" disabled={isPending}>
            <Trans>Save this choice</Trans>
          </Button>
          <Button onClick={() => dialog.current?.close()}>
            <Trans>Keep writing</Trans>
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
