import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import s from './SettingsTabs.module.css';
import { roles, useRole } from './session.ts';

export function SettingsTabs() {
  const { t } = useLingui();
  const hasConnections = useRole(...roles.connections);
  const hasImports = useRole(...roles.imports);
  const hasPeople = useRole(...roles.people);
  const hasActions = useRole(...roles.actions);
  const active = { 'aria-current': 'page' } as const;
  return (
    <nav aria-label={t`Settings`} className={s.tabs}>
      {hasConnections ? (
        <Link to="/settings/connections" activeProps={active}>
          <Trans>CRM connections</Trans>
        </Link>
      ) : null}
      {hasImports ? (
        <Link to="/imports" activeProps={active}>
          <Trans>Imports</Trans>
        </Link>
      ) : null}
      {hasActions ? (
        <Link to="/settings/actions" activeProps={active}>
          <Trans>Marketing actions</Trans>
        </Link>
      ) : null}
      {hasPeople ? (
        <Link to="/settings/members" activeProps={active}>
          <Trans>People</Trans>
        </Link>
      ) : null}
      <Link to="/settings/notices" activeProps={active}>
        <Trans>Notices</Trans>
      </Link>
    </nav>
  );
}
