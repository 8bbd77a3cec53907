import { Failure } from '#/ui/Card.tsx';
import { useFailureText } from './useFailureText.ts';

/** One part of a page, or one act, failed; the rest goes on. */
export function PanelFailure({ error, retry }: { error: unknown; retry?: () => void }) {
  const text = useFailureText(error);
  return <Failure title={text.title} detail={text.detail} traceId={text.traceId} retry={retry} />;
}
