package io.diapason.challenge.people;

/**
 * Told, within the transaction, that somebody was invited. The link holds the token, which is nowhere else: who keeps it
 * seals it. {@link Invitation#email} says where it may be sent; without one, the admin passes the link on.
 */
public interface InvitationListener {
    void invited(Invitation invitation, String link);
}
