import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FormProvider, type Path, useForm } from 'react-hook-form';
import { fieldErrors } from '#/api/problem.ts';
import { forgetDraft, keepDraft, keptDraft } from '#/app/drafts.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { Page } from '#/ui/Page.tsx';
import { type Draft, draftSchema, emptyDraft, fieldsOf, type Step, steps, toForm } from './draft.ts';
import { formPath, stepOf } from './formPath.ts';
import { today } from './model.ts';
import s from './NewChallenge.module.css';
import { useCreateChallenge } from './queries.ts';
import { Rules } from './Rules.tsx';
import { ObjectiveStep } from './steps/ObjectiveStep.tsx';
import { RulesStep } from './steps/RulesStep.tsx';
import { SquadsStep } from './steps/SquadsStep.tsx';
import { TargetsStep } from './steps/TargetsStep.tsx';

const draftName = 'challenge';
const titles: Record<Step, ReactNode> = {
  objective: <Trans>The shared objective</Trans>,
  targets: <Trans>Each department's own target</Trans>,
  squads: <Trans>Squads</Trans>,
  rules: <Trans>Rules and prizes</Trans>,
  review: <Trans>Read it through</Trans>,
};

export function NewChallenge() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const create = useCreateChallenge();
  const [intent] = useState(() => crypto.randomUUID());
  const [step, setStep] = useState<Step>('objective');
  const heading = useRef<HTMLDivElement>(null);
  const form = useForm<Draft>({
    resolver: zodResolver(draftSchema),
    defaultValues: keptDraft<Draft>(draftName) ?? emptyDraft(today()),
    mode: 'onTouched',
  });
  useEffect(() => {
    const subscription = form.watch((values) => keepDraft(draftName, values));
    return () => subscription.unsubscribe();
  }, [form]);

  const index = steps.indexOf(step);
  const go = (to: Step) => {
    setStep(to);
    heading.current?.focus();
  };
  const next = async () => {
    if (await form.trigger([...fieldsOf[step]] as Path<Draft>[], { shouldFocus: true }))
      go(steps[index + 1]!);
  };
  const submit = form.handleSubmit((draft) =>
    create.mutate(
      { body: toForm(draft), headers: { 'Idempotency-Key': intent } },
      {
        onSuccess: (challenge) => {
          forgetDraft(draftName);
          void navigate({ to: '/challenges/$challengeId/rules', params: { challengeId: challenge.id } });
        },
        onError: (error) => {
          const faults = fieldErrors(error).map(({ path, message }) => ({ path: formPath(path), message }));
          for (const { path, message } of faults) form.setError(path as Path<Draft>, { message });
          if (faults[0]) go(stepOf(faults[0].path));
        },
      },
    ),
  );

  return (
    <Page title={<Trans>New challenge</Trans>} back={{ to: '/challenges', label: t`Challenges` }}>
      <ol className={s.steps} aria-label={t`Steps`}>
        {steps.map((id, i) => (
          <li key={id} aria-current={id === step ? 'step' : undefined} data-done={i < index || undefined}>
            <span className="num">{i + 1}</span>
            {titles[id]}
          </li>
        ))}
      </ol>
      <FormProvider {...form}>
        <form
          noValidate
          onSubmit={(e) => {
            e.preventDefault();
            void (step === 'review' ? submit() : next());
          }}
        >
          <div ref={heading} tabIndex={-1} className={s.focus}>
            <Card title={titles[step]}>
              {step === 'objective' ? <ObjectiveStep /> : null}
              {step === 'targets' ? <TargetsStep /> : null}
              {step === 'squads' ? <SquadsStep /> : null}
              {step === 'rules' ? <RulesStep /> : null}
              {step === 'review' ? <Rules challenge={toForm(form.getValues())} /> : null}
              {create.error ? <PanelFailure error={create.error} /> : null}
              <div className={s.acts}>
                {index > 0 ? (
                  <Button onClick={() => go(steps[index - 1]!)}>
                    <Trans>Back</Trans>
                  </Button>
                ) : null}
                <Button type="submit" kind="primary" disabled={create.isPending}>
                  {step === 'review' ? <Trans>Create, then sign</Trans> : <Trans>Next</Trans>}
                </Button>
              </div>
            </Card>
          </div>
        </form>
      </FormProvider>
    </Page>
  );
}
