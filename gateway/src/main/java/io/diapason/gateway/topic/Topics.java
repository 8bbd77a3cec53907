package io.diapason.gateway.topic;

/** Names of the topics that the gateway reads or writes. */
public final class Topics {
    public static final String CRM_INBOUND = "diapason.crm.inbound";
    public static final String CRM_CONNECTIONS = "diapason.crm.connections";
    public static final String SESSION_ENDED = "diapason.session.ended";
    public static final String PERSONA = "diapason.persona";
    public static final String CHALLENGE = "diapason.challenge";
    public static final String COMPENSATION = "diapason.compensation";
    public static final String PEOPLE = "diapason.people";

    private Topics() {}
}
