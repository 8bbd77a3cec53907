package io.diapason.challenge.notice.hook;

/** Whose incoming webhook a channel is. */
public enum Vendor {
    SLACK,
    TEAMS
}
