import { Trans, useLingui } from '@lingui/react/macro';
import { useFormContext } from 'react-hook-form';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { useFormat } from '#/app/format.ts';
import { Loading, Skeleton } from '#/ui/Card.tsx';
import type { Draft } from '../draft.ts';
import s from '../NewChallenge.module.css';
import { useTemplates } from '../queries.ts';
import { fromTemplate } from '../template.ts';

type Template = Schemas['ChallengeTemplate'];

/** Three lengths to start from; what history does not tell stays open. */
export function TemplateChoice() {
  const { t } = useLingui();
  const { reset, getValues, watch } = useFormContext<Draft>();
  const templates = useTemplates();
  const startsOn = watch('startsOn');
  const endsOn = watch('endsOn');
  const names: Record<Template['template'], string> = {
    'four-weeks': t`Four weeks together`,
    'next-month': t`One month together`,
    'next-quarter': t`One quarter together`,
  };
  if (templates.isPending)
    return (
      <Loading>
        <Skeleton h={96} />
      </Loading>
    );
  if (templates.error) return <PanelFailure error={templates.error} retry={() => void templates.refetch()} />;
  return (
    <fieldset className={s.templates}>
      <legend>
        <Trans>Start from a template; you can change everything afterwards.</Trans>
      </legend>
      {templates.data.items.map((item) => (
        <button
          key={item.template}
          type="button"
          className={s.template}
          aria-pressed={item.startsOn === startsOn && item.endsOn === endsOn}
          onClick={() =>
            reset(fromTemplate(item, names[item.template], getValues()), { keepDefaultValues: true })
          }
        >
          <strong>{names[item.template]}</strong>
          <Days of={item} />
          <Proposed of={item} />
        </button>
      ))}
    </fieldset>
  );
}

function Days({ of }: { of: Template }) {
  const format = useFormat();
  const from = format.fullDay(of.startsOn);
  const to = format.fullDay(of.endsOn);
  return (
    <span>
      <Trans>
        {from} to {to}
      </Trans>
    </span>
  );
}

function Proposed({ of }: { of: Template }) {
  const format = useFormat();
  const { baseline, target, chance, reason } = of.objective;
  const usual = baseline ? format.money(baseline) : '';
  const aim = target ? format.money(target) : '';
  const odds = chance === null ? '' : format.percent(chance);
  const periods = of.periods;
  return (
    <span className={s.proposed}>
      {target ? (
        <Trans>
          Usually {usual}. Proposed target {aim}: about {odds} likely, from your {periods} last periods of
          this length.
        </Trans>
      ) : baseline && reason === 'no-spread' ? (
        <Trans>Usually {usual}. Your past periods are too alike to propose a target.</Trans>
      ) : baseline ? (
        <Trans>
          Usually {usual}. Too few past periods ({periods}) to propose a target.
        </Trans>
      ) : (
        <Trans>Too little history to propose figures: you set the targets.</Trans>
      )}
    </span>
  );
}
