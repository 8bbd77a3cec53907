import { Trans } from '@lingui/react/macro';
import { CircleAlert, RotateCw } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from './Button.tsx';
import s from './Card.module.css';

type P = {
  title: ReactNode;
  hint?: ReactNode;
  actions?: ReactNode;
  area?: string;
  children: ReactNode;
  level?: 1 | 2;
};
export function Card({ title, hint, actions, area, children, level = 2 }: P) {
  const id = useId();
  const H = `h${level}` as 'h1' | 'h2';
  return (
    <section className={s.card} data-card aria-labelledby={id} data-area={area}>
      <header className={s.head}>
        <div>
          <H id={id}>{title}</H>
          {hint ? <p className={s.hint}>{hint}</p> : null}
        </div>
        {actions ? (
          <div className={s.actions} data-noprint>
            {actions}
          </div>
        ) : null}
      </header>
      {children}
    </section>
  );
}

export const Skeleton = ({ h = 16, w = '100%' }: { h?: number; w?: string }) => (
  <span className={s.skeleton} style={{ height: h, width: w }} aria-hidden="true" />
);

export const Loading = ({ children }: { children: ReactNode }) => (
  <div role="status" className={s.loading}>
    <span className="sr">
      <Trans>Loading…</Trans>
    </span>
    {children}
  </div>
);

type EmptyP = { art?: ReactNode; title?: ReactNode; children: ReactNode; action?: ReactNode };
export const Empty = ({ art, title, children, action }: EmptyP) => (
  <div className={s.empty}>
    {art}
    {title ? <h2>{title}</h2> : null}
    <p>{children}</p>
    {action}
  </div>
);

type FailureP = { title?: ReactNode; detail?: ReactNode; traceId?: string; retry?: () => void };
export const Failure = ({ title, detail, traceId, retry }: FailureP) => (
  <div className={s.failure} role="alert">
    <CircleAlert size={20} aria-hidden="true" />
    <div>
      {title ? (
        <p className={s.failTitle}>
          <strong>{title}</strong>
        </p>
      ) : null}
      {detail ? <p>{detail}</p> : null}
      {traceId ? (
        <p className={s.trace}>
          <Trans>Reference</Trans> <code>{traceId}</code>
        </p>
      ) : null}
      {retry ? (
        <Button onClick={retry}>
          <RotateCw size={15} aria-hidden="true" />
          <Trans>Try again</Trans>
        </Button>
      ) : null}
    </div>
  </div>
);
