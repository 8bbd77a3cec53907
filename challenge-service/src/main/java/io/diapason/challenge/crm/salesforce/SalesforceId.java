package io.diapason.challenge.crm.salesforce;

import java.util.regex.Pattern;

/** Ids of Salesforce: 15 characters whose case matters, or the same with 3 more that say which of them are capitals. */
public final class SalesforceId {
    private static final int SHORT = 15;
    private static final int GROUP = 5;
    /** Opportunity, user, account, campaign, contact and task; figures alone may be anybody's. */
    private static final Pattern RECORD = Pattern.compile("(?![0-9]+$)(006|005|001|701|003|00T)[a-zA-Z0-9]{12}");

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

    /** The whole id of what reports export with 15 characters; anything that is no id of a record we read stays as it is. */
    public static String asTold(String id) {
        return RECORD.matcher(id).matches() ? whole(id) : id;
    }

    /** True for the id of an organisation, with check characters that fit. */
    public static boolean isOrganisation(String id) {
        return id.startsWith("00D")
                && (id.length() == SHORT && !whole(id).equals(id)
                        || id.length() > SHORT && whole(id.substring(0, SHORT)).equals(id));
    }
}
