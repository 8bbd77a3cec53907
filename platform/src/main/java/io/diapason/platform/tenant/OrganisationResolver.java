package io.diapason.platform.tenant;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives Hibernate the organisation for {@code @TenantId}: a convenience, the lock is row-level security. */
@PersistenceUnitExtension
@ApplicationScoped
class OrganisationResolver implements TenantResolver {
    /** Asked by Hibernate at boot only; it is no organisation's id. */
    @Override
    public String getDefaultTenantId() {
        return "none";
    }

    /** No default on purpose: work that forgot to say for whom must fail, not collect rows silently. */
    @Override
    public String resolveTenantId() {
        return TenantScope.current().toString();
    }
}
