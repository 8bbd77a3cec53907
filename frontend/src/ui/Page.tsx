import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Loading, Skeleton } from './Card.tsx';
import s from './Page.module.css';

type P = {
  title: ReactNode;
  hint?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  back?: { to: LinkProps['to']; params?: LinkProps['params']; label: ReactNode };
  children: ReactNode;
};
export const Page = ({ title, hint, meta, actions, back, children }: P) => (
  <div className={s.page}>
    <header className={s.head}>
      <div>
        {back ? (
          <Link to={back.to} params={back.params as never} className={s.back} data-noprint>
            <ChevronLeft size={16} aria-hidden="true" />
            {back.label}
          </Link>
        ) : null}
        {meta ? <p className={s.meta}>{meta}</p> : null}
        <h1>{title}</h1>
        {hint ? <p className={s.hint}>{hint}</p> : null}
      </div>
      {actions ? (
        <div className={s.actions} data-noprint>
          {actions}
        </div>
      ) : null}
    </header>
    {children}
  </div>
);

/** The page's title is there at once; the rest has the shape of what will come. */
export const PageLoading = ({ title, rows = 3 }: { title: ReactNode; rows?: number }) => (
  <Page title={title}>
    <Loading>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are all alike
        <Skeleton key={i} h={96} />
      ))}
    </Loading>
  </Page>
);
