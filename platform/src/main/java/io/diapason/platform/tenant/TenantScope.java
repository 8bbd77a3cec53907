package io.diapason.platform.tenant;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says for which organisation background work runs: consumers, jobs, tests. Requests take it from their token. */
public final class TenantScope {
    private static final ScopedValue<UUID> ORGANISATION = ScopedValue.newInstance();

    private TenantScope() {}

    public static void run(UUID organisation, Runnable work) {
        ScopedValue.where(ORGANISATION, organisation).run(work);
    }

    public static <T> T call(UUID organisation, Supplier<T> work) {
        return ScopedValue.where(ORGANISATION, organisation).call(work::get);
    }

    static @Nullable UUID orNull() {
        return ORGANISATION.isBound() ? ORGANISATION.get() : null;
    }

    /** The organisation of this unit of work, from the scope or else from the request's token. */
    public static UUID current() {
        UUID organisation = CurrentTenant.organisation();
        if (organisation == null) {
            throw new NoTenant();
        }
        return organisation;
    }
}
