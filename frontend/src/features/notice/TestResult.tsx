import { Trans } from '@lingui/react/macro';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import s from './Notice.module.css';

type P = { test: { data?: { delivered: boolean; answer: string } | undefined; error: unknown } };

/** What the other server said to a test message, in its own words. */
export const TestResult = ({ test }: P) => (
  <div role="status" className={s.result}>
    {test.error ? <PanelFailure error={test.error} /> : null}
    {test.data ? (
      <p>
        {test.data.delivered ? (
          <Trans>It was taken. The server said:</Trans>
        ) : (
          <Trans>It did not arrive. The server said:</Trans>
        )}{' '}
        <code>{test.data.answer}</code>
      </p>
    ) : null}
  </div>
);
