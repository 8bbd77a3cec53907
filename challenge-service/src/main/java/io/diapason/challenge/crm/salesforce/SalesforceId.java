package io.diapason.challenge.crm.salesforce;

/** Ids of Salesforce: 15 characters whose case matters, or the same with 3 more that say which of them are capitals. */
public final class SalesforceId {
    private static final int SHORT = 15;
    private static final int GROUP = 5;
    private static final String SUFFIXES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private SalesforceId() {}

    /** The id with its three check characters, so that reports (15) and events (18) mean the same record. */
    public static String whole(String id) {
        if (id.length() != SHORT || !id.matches("[a-zA-Z0-9]+")) {
            return id;
        }
        StringBuilder whole = new StringBuilder(id);
        for (int group = 0; group < SHORT; group += GROUP) {
            int capitals = 0;
            for (int i = 0; i < GROUP; i++) {
                char letter = id.charAt(group + i);
                capitals |= letter >= 'A' && letter <= 'Z' ? 1 << i : 0;
            }
            whole.append(SUFFIXES.charAt(capitals));
        }
        return whole.toString();
    }

    /** True for the id of an organisation, with check characters that fit. */
    public static boolean isOrganisation(String id) {
        return id.startsWith("00D")
                && (id.length() == SHORT && !whole(id).equals(id)
                        || id.length() > SHORT && whole(id.substring(0, SHORT)).equals(id));
    }
}
