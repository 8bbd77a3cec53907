package io.diapason.platform.tenant;

/** Work on an organisation's data began without saying whose: a bug, and nothing was read or written. */
public class NoTenant extends IllegalStateException {
    public NoTenant() {
        super("no organisation is set for this unit of work");
    }
}
