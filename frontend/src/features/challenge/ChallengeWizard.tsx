import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react';
import { FormProvider, type Path, useForm } from 'react-hook-form';
import { fieldErrors } from '#/api/problem.ts';
import { keepDraft, keptDraft } from '#/app/drafts.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { Card } from '#/ui/Card.tsx';
import { Page } from '#/ui/Page.tsx';
import { type Draft, draftSchema, fieldsOf, type Step, steps, toForm } from './draft.ts';
import { formPath, stepOf } from './formPath.ts';
import s from './NewChallenge.module.css';
import { Rules } from './Rules.tsx';
import { ObjectiveStep } from './steps/ObjectiveStep.tsx';
import { RulesStep } from './steps/RulesStep.tsx';
import { SquadsStep } from './steps/SquadsStep.tsx';
import { TargetsStep } from './steps/TargetsStep.tsx';

const titles: Record<Step, ReactNode> = {
  objective: <Trans>The shared objective</Trans>,
  targets: <Trans>Each department's own target</Trans>,
  squads: <Trans>Squads</Trans>,
  rules: <Trans>Rules and prizes</Trans>,
  review: <Trans>Read it through</Trans>,
};

type P = Pick<ComponentProps<typeof Page>, 'title' | 'back'> & {
  /** Under which what is typed survives a reload. */
  draftName: string;
  start: Draft;
  submitLabel: ReactNode;
  isPending: boolean;
  error: unknown;
  onSubmit: (draft: Draft) => void;
  children?: ReactNode;
};

/** The rules of a challenge in five steps, to write them or to change them. */
export function ChallengeWizard({ title, back, draftName, start, submitLabel, isPending, error, ...p }: P) {
  const { t } = useLingui();
  const [step, setStep] = useState<Step>('objective');
  const heading = useRef<HTMLDivElement>(null);
  const form = useForm<Draft>({
    resolver: zodResolver(draftSchema),
    defaultValues: keptDraft<Draft>(draftName) ?? start,
    mode: 'onTouched',
  });
  useEffect(() => {
    const subscription = form.watch((values) => keepDraft(draftName, values));
    return () => subscription.unsubscribe();
  }, [form, draftName]);

  const index = steps.indexOf(step);
  const go = (to: Step) => {
    setStep(to);
    heading.current?.focus();
  };
  useEffect(() => {
    const faults = fieldErrors(error).map(({ path, message }) => ({ path: formPath(path), message }));
    for (const { path, message } of faults) form.setError(path as Path<Draft>, { message });
    if (faults[0]) {
      setStep(stepOf(faults[0].path));
      heading.current?.focus();
    }
  }, [error, form]);
  const next = async () => {
    if (await form.trigger([...fieldsOf[step]] as Path<Draft>[], { shouldFocus: true }))
      go(steps[index + 1]!);
  };
  const submit = form.handleSubmit(p.onSubmit);

  return (
    <Page title={title} back={back}>
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
              {error ? <PanelFailure error={error} /> : null}
              <div className={s.acts}>
                {index > 0 ? (
                  <Button onClick={() => go(steps[index - 1]!)}>
                    <Trans>Back</Trans>
                  </Button>
                ) : null}
                <Button type="submit" kind="primary" disabled={isPending}>
                  {step === 'review' ? submitLabel : <Trans>Next</Trans>}
                </Button>
              </div>
            </Card>
          </div>
        </form>
      </FormProvider>
      {p.children}
    </Page>
  );
}
