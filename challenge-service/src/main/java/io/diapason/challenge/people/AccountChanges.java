package io.diapason.challenge.people;

import io.diapason.challenge.roster.Account;
import io.diapason.challenge.roster.AccountListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What an admin changed about an account is told to the identity provider by a job: once committed, and until it is done. */
@ApplicationScoped
class AccountChanges implements AccountListener {
    private final AccountJobStore jobs;
    private final Clock clock;

    AccountChanges(AccountJobStore jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void accountChanged(Account account) {
        jobs.change(account, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
