package io.diapason.challenge.challenge;

import io.diapason.platform.money.Money;

/** The one thing that both departments want: how much of what. */
public record Objective(Metric metric, Money target) {
    /** What can be chased and measured from the CRM. */
    public enum Metric {
        /** Revenue of deals won between the first and the last day. */
        WON_REVENUE
    }
}
