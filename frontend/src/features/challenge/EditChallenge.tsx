import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ifMatch } from '#/api/client.ts';
import { ConflictSheet } from '#/app/conflict/ConflictSheet.tsx';
import type { Values } from '#/app/conflict/differences.ts';
import { besideTheForm, useConflict } from '#/app/conflict/useConflict.ts';
import { forgetDraft } from '#/app/drafts.ts';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { PageLoading } from '#/ui/Page.tsx';
import { ChallengeWizard } from './ChallengeWizard.tsx';
import { fromRules, toForm } from './draft.ts';
import { useChallenge, useChangeChallenge, useFreshChallenge } from './queries.ts';
import { draftOf, labels, shown, valuesOf } from './rulesInConflict.tsx';
import type { Challenge } from './types.ts';

/** The rules of a challenge that nobody is bound by yet. */
export function EditChallenge() {
  const { t } = useLingui();
  const { challengeId = '' } = useParams({ strict: false });
  const { data, error, refetch } = useChallenge(challengeId);
  if (error && !data) return <PageFailure error={error} retry={() => void refetch()} />;
  if (!data) return <PageLoading title={t`Rules`} />;
  return <Editing challenge={data} />;
}

function Editing({ challenge }: { challenge: Challenge }) {
  const navigate = useNavigate();
  const change = useChangeChallenge();
  const fresh = useFreshChallenge(challenge.id);
  const [opened] = useState(challenge);
  // of another version than the one that was typed on: a kept draft must not hide what changed since
  const draftName = `challenge-${opened.id}-${opened.version}`;
  const rules = { to: '/challenges/$challengeId/rules', params: { challengeId: opened.id } } as const;
  const save = (values: Values, version: number) =>
    change.mutate(
      { params: { path: { id: opened.id }, header: ifMatch(version) }, body: toForm(draftOf(values)) },
      {
        onSuccess: () => {
          forgetDraft(draftName);
          void navigate(rules);
        },
        onError: (error) => void conflict.meet(error, values),
      },
    );
  const conflict = useConflict<Values>({
    base: valuesOf(fromRules(opened)),
    // a key turned meanwhile would be lost with a save: whoever saves over it knows
    isAlwaysAsked: true,
    read: async () => {
      const now = await fresh();
      return {
        values: valuesOf(fromRules(now)),
        version: now.version,
        by: now.updatedBy?.name ?? null,
        at: now.updatedAt ?? now.createdAt,
      };
    },
    save,
  });
  return (
    <ChallengeWizard
      title={<Trans>Change the rules of {opened.name}</Trans>}
      back={{ ...rules, label: opened.name }}
      draftName={draftName}
      start={fromRules(opened)}
      submitLabel={<Trans>Save the rules</Trans>}
      isPending={change.isPending}
      error={besideTheForm(change.error)}
      onSubmit={(draft) => save(valuesOf(draft), opened.version)}
    >
      {conflict.open ? (
        <ConflictSheet
          open={conflict.open}
          labels={labels}
          show={shown}
          isPending={change.isPending}
          error={besideTheForm(change.error)}
          onTake={conflict.take}
          onClose={conflict.close}
        />
      ) : null}
    </ChallengeWizard>
  );
}
