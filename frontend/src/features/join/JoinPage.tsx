import { Trans } from '@lingui/react/macro';
import { LogIn, LogOut } from 'lucide-react';
import { useEffect } from 'react';
import { toProblem } from '#/api/problem.ts';
import type { Schemas } from '#/api/types.ts';
import { useFailureText } from '#/app/failure/useFailureText.ts';
import { followAccount } from '#/app/i18n.ts';
import { OpenPage } from '#/app/OpenPage.tsx';
import sign from '#/app/SignIn.module.css';
import { Card, Failure, Loading, Skeleton } from '#/ui/Card.tsx';
import { Department } from '#/ui/Department.tsx';
import { AcceptForm } from './AcceptForm.tsx';
import s from './Join.module.css';
import { useAccept, useInvitation, useWhoever } from './queries.ts';

/** Opens an invitation: says who invites to what, and makes the account. */
export function JoinPage({ token }: { token: string }) {
  const me = useWhoever();
  const invitation = useInvitation(token, !me.isPending);
  const accept = useAccept();
  const language = invitation.data?.language;
  useEffect(() => {
    if (language) void followAccount(language);
  }, [language]);
  const isRefused = invitation.isError && toProblem(invitation.error).status > 0;
  return (
    <OpenPage>
      {accept.data ? (
        <Welcome done={accept.data} />
      ) : invitation.data ? (
        <Invited invitation={invitation.data} me={me.data} token={token} accept={accept} />
      ) : invitation.isError ? (
        <Refusal error={invitation.error} retry={isRefused ? undefined : () => void invitation.refetch()} />
      ) : (
        <Loading>
          <h1 className="sr">Diapason</h1>
          <Skeleton h={320} w="300px" />
        </Loading>
      )}
    </OpenPage>
  );
}

function Refusal({ error, retry }: { error: unknown; retry?: () => void }) {
  const { title, detail } = toProblem(error);
  const text = useFailureText(error);
  return (
    <>
      <h1>
        <Trans>This invitation cannot be opened</Trans>
      </h1>
      <div className={s.card}>
        <Failure title={title || text.title} detail={detail || text.detail} retry={retry} />
      </div>
      <SignInLink />
    </>
  );
}

const SignInLink = () => (
  <a className={sign.enter} href="/login?return=%2F">
    <LogIn size={18} aria-hidden="true" />
    <Trans>Sign in</Trans>
  </a>
);

function Welcome({ done }: { done: Schemas['Acceptance'] }) {
  return (
    <>
      <h1>
        <Trans>Welcome to {done.organisation}</Trans>
      </h1>
      <p role="status">
        {done.ready ? (
          <Trans>Your account is ready. Sign in with your e-mail address and the password you chose.</Trans>
        ) : (
          <Trans>Your account will be ready in a minute. Then sign in with your e-mail address.</Trans>
        )}
      </p>
      <SignInLink />
    </>
  );
}

type P = {
  invitation: Schemas['OpenInvitation'];
  me: Schemas['Me'] | undefined;
  token: string;
  accept: ReturnType<typeof useAccept>;
};
function Invited({ invitation, me, token, accept }: P) {
  return (
    <>
      <h1>
        <Trans>Join {invitation.organisation}</Trans>
      </h1>
      <p>
        {invitation.department ? (
          <Trans>
            {invitation.invitedBy} invites you to <Department of={invitation.department} />
          </Trans>
        ) : (
          <Trans>{invitation.invitedBy} invites you</Trans>
        )}
      </p>
      <div className={s.card}>
        {me ? (
          <SignedIn me={me} />
        ) : (
          <Card title={<Trans>Your account</Trans>}>
            <AcceptForm invitation={invitation} token={token} accept={accept} />
          </Card>
        )}
      </div>
    </>
  );
}

/** An account belongs to one organisation, so an invitation makes a new one. */
const SignedIn = ({ me }: { me: Schemas['Me'] }) => (
  <Card title={<Trans>You are signed in as {me.name}</Trans>}>
    <p>
      <Trans>
        That account belongs to {me.organisation.name}. To accept, sign out and open the link again; or pass
        the link on to the person it is for.
      </Trans>
    </p>
    <a className={sign.enter} href="/logout">
      <LogOut size={18} aria-hidden="true" />
      <Trans>Sign out</Trans>
    </a>
  </Card>
);
