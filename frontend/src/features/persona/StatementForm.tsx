import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { SelectField, TextArea, TextField } from '#/ui/Field.tsx';
import s from './Persona.module.css';
import type { Facet, Statement } from './queries.ts';
import { useAwareness, useImportance } from './useChoices.ts';

export type Words = Pick<Statement, 'text' | 'importance' | 'topic' | 'awareness'>;
type Values = { text: string; importance: string; topic: string; awareness: string };
type P = {
  facet: Facet;
  label: string;
  start?: Words;
  isPending: boolean;
  error: unknown;
  onSubmit: (words: Words) => void;
  onCancel: () => void;
};

export function StatementForm({ facet, label, start, isPending, error, onSubmit, onCancel }: P) {
  const { t } = useLingui();
  const importance = useImportance();
  const awareness = useAwareness();
  const { register, handleSubmit, formState } = useForm<Values>({
    defaultValues: {
      text: start?.text ?? '',
      importance: String(start?.importance ?? 2),
      topic: start?.topic ?? '',
      awareness: start?.awareness ?? '',
    },
  });
  const isKnowledge = facet === 'knowledge';
  const submit = handleSubmit((values) =>
    onSubmit({
      text: values.text.trim(),
      importance: Number(values.importance),
      topic: isKnowledge ? values.topic.trim() || null : null,
      awareness: isKnowledge ? ((values.awareness || null) as Words['awareness']) : null,
    }),
  );
  return (
    <form noValidate className={s.edit} aria-label={label} onSubmit={(e) => void submit(e)}>
      <TextArea
        label={<Trans>Statement</Trans>}
        maxLength={1000}
        rows={2}
        autoFocus
        error={formState.errors.text ? t`Fill this in` : undefined}
        {...register('text', { validate: (text) => text.trim() !== '' })}
      />
      <div className={s.pair}>
        <SelectField label={<Trans>Importance</Trans>} {...register('importance')}>
          {importance.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
        {isKnowledge ? (
          <>
            <TextField label={<Trans>Topic</Trans>} maxLength={120} {...register('topic')} />
            <SelectField label={<Trans>How much they know</Trans>} {...register('awareness')}>
              <option value="">{t`Not said`}</option>
              {awareness.map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </SelectField>
          </>
        ) : null}
      </div>
      {error ? <PanelFailure error={error} /> : null}
      <div className={s.acts}>
        <Button type="submit" kind="primary" disabled={isPending}>
          <Trans>Save</Trans>
        </Button>
        <Button onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
