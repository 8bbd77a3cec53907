import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

export type Explain = ((figure: string) => void) | undefined;
type P = { figure: string; onExplain: Explain; className?: string; title?: string; children: ReactNode };

/** A figure that opens what stands behind it; of a past instant it is only read. */
export const Figure = ({ figure, onExplain, className, title, children }: P) =>
  onExplain ? (
    <button type="button" className={className} title={title} onClick={() => onExplain(figure)}>
      {children}
      <span className="sr">
        {' '}
        <Trans>explain this figure</Trans>
      </span>
    </button>
  ) : (
    <span title={title}>{children}</span>
  );
