import { useLingui } from '@lingui/react/macro';
import { toProblem } from '#/api/problem.ts';

/** What happened, what is safe, what to do: in plain words, and without a blame. */
export function useFailureText(error: unknown) {
  const { t } = useLingui();
  const problem = toProblem(error);
  const byStatus: Record<number, [string, string]> = {
    0: [
      t`No connection`,
      t`The page could not reach Diapason. Your data is safe; check your network and try again.`,
    ],
    403: [
      t`This page is not open to your role`,
      t`Ask an administrator of your organisation if you need it.`,
    ],
    404: [t`Nothing here`, t`The address may be mistyped, or the object was removed.`],
    409: [
      t`This is no longer possible`,
      t`Something changed in the meantime. Reload to see the present state.`,
    ],
    412: [
      t`Someone changed this in the meantime`,
      t`Nothing was overwritten. Reload to see the new version, then make your change again.`,
    ],
    429: [t`Too many requests`, t`Wait a moment, then try again.`],
    503: [
      t`The service did not answer`,
      t`Your data is safe: nothing was lost. It usually comes back within a minute.`,
    ],
  };
  const [title, detail] = byStatus[problem.status] ?? [
    t`Something went wrong`,
    t`Your data is safe. Try again; if it goes on, give the reference below to your administrator.`,
  ];
  const isSpecific = [400, 409, 410, 422].includes(problem.status);
  return {
    status: problem.status,
    title: (isSpecific && problem.title) || title,
    detail: (isSpecific && problem.detail) || detail,
    traceId: problem.status >= 500 ? problem.traceId : undefined,
  };
}
