import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { forgetDraft } from '#/app/drafts.ts';
import { ChallengeWizard } from './ChallengeWizard.tsx';
import { emptyDraft, toForm } from './draft.ts';
import { today } from './model.ts';
import { useCreateChallenge } from './queries.ts';

const draftName = 'challenge';

export function NewChallenge() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const create = useCreateChallenge();
  const [intent] = useState(() => crypto.randomUUID());
  const [start] = useState(() => emptyDraft(today()));
  return (
    <ChallengeWizard
      title={<Trans>New challenge</Trans>}
      back={{ to: '/challenges', label: t`Challenges` }}
      draftName={draftName}
      start={start}
      submitLabel={<Trans>Create, then sign</Trans>}
      isPending={create.isPending}
      error={create.error}
      onSubmit={(draft) =>
        create.mutate(
          { body: toForm(draft), headers: { 'Idempotency-Key': intent } },
          {
            onSuccess: (challenge) => {
              forgetDraft(draftName);
              void navigate({ to: '/challenges/$challengeId/rules', params: { challengeId: challenge.id } });
            },
          },
        )
      }
    />
  );
}
