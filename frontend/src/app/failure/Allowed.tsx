import type { ReactNode } from 'react';
import { type Role, useRole } from '../session.ts';
import { PageFailure } from './PageFailure.tsx';

/** The page for those with one of the roles; for the others the same "not open to your role" as the service's. */
export const Allowed = ({ to, children }: { to: readonly Role[]; children: ReactNode }) =>
  useRole(...to) ? children : <PageFailure error={{ status: 403 }} />;
