import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { api } from '#/api/client.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { Loading, Skeleton } from '#/ui/Card.tsx';
import { Department } from '#/ui/Department.tsx';
import { FieldGroup, TextField, Tile } from '#/ui/Field.tsx';
import type { Draft } from '../draft.ts';
import s from '../NewChallenge.module.css';
import { useFieldText } from '../useFieldText.ts';

export function SquadsStep() {
  const { t } = useLingui();
  const { control, register, watch, formState } = useFormContext<Draft>();
  const { fields, append, remove } = useFieldArray({ control, name: 'squads' });
  const text = useFieldText();
  const roster = api.useQuery('get', '/api/v1/members', { params: { query: { limit: 200 } } });
  const chosen = watch('squads').map((squad) => squad.memberIds);
  const people = roster.data?.items.filter((member) => member.department !== null) ?? [];
  const isElsewhere = (id: string, squad: number) => chosen.some((ids, i) => i !== squad && ids.includes(id));
  return (
    <>
      <p>
        <Trans>
          Optional. A squad holds people of both departments; squads share the objective equally and rank by
          how much of their share they reach.
        </Trans>
      </p>
      {roster.error ? <PanelFailure error={roster.error} retry={() => void roster.refetch()} /> : null}
      {roster.isPending ? (
        <Loading>
          <Skeleton h={80} />
        </Loading>
      ) : null}
      {fields.map((field, i) => (
        <div key={field.id} className={s.squad}>
          <div className={s.line}>
            <TextField
              label={<Trans>Name of squad {i + 1}</Trans>}
              error={text(formState.errors.squads?.[i]?.name)}
              {...register(`squads.${i}.name`)}
            />
            <Button aria-label={t`Remove squad ${i + 1}`} onClick={() => remove(i)}>
              <Trash2 size={16} aria-hidden="true" />
            </Button>
          </div>
          <FieldGroup legend={<Trans>People</Trans>} error={text(formState.errors.squads?.[i]?.memberIds)}>
            <div className={s.tiles}>
              {people.map((member) => (
                <Tile
                  key={member.id}
                  kind="checkbox"
                  value={member.id}
                  disabled={isElsewhere(member.id, i)}
                  label={member.name}
                  hint={member.department ? <Department of={member.department} /> : null}
                  {...register(`squads.${i}.memberIds`)}
                />
              ))}
            </div>
          </FieldGroup>
        </div>
      ))}
      <div>
        <Button onClick={() => append({ name: '', memberIds: [] })} disabled={!people.length}>
          <Plus size={16} aria-hidden="true" />
          <Trans>Add a squad</Trans>
        </Button>
      </div>
    </>
  );
}
