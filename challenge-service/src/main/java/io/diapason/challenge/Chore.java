package io.diapason.challenge;

/** Work that comes back: called every hour for each organisation, in its scope and in a transaction. */
public interface Chore {
    /** Does a bounded part; true when there is more to do now. */
    boolean doSome();
}
