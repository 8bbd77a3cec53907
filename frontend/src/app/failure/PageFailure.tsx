import { Trans } from '@lingui/react/macro';
import { Compass, LockKeyhole } from 'lucide-react';
import { Card, Empty, Failure } from '#/ui/Card.tsx';
import { useFailureText } from './useFailureText.ts';

/** A page that cannot be shown: not allowed, not there, or not reachable. */
export function PageFailure({ error, retry }: { error: unknown; retry?: () => void }) {
  const text = useFailureText(error);
  const Icon = text.status === 403 ? LockKeyhole : Compass;
  if (text.status === 403 || text.status === 404)
    return (
      <Card title={text.title} level={1}>
        <Empty
          art={<Icon size={40} aria-hidden="true" />}
          action={
            <a href="/">
              <Trans>Back to home</Trans>
            </a>
          }
        >
          {text.detail}
        </Empty>
      </Card>
    );
  return (
    <Card title={text.title} level={1}>
      <Failure detail={text.detail} traceId={text.traceId} retry={retry} />
    </Card>
  );
}
