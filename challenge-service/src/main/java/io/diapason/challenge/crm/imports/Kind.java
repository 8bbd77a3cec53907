package io.diapason.challenge.crm.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file lists; the first column named here must be there. */
@Schema(name = "ImportKind")
enum Kind {
    DEALS("id", "deal.updated"),
    TOUCHES("id", "touch.recorded"),
    CAMPAIGNS("id", "campaign.updated"),
    LEADS("id", "lead.updated"),
    OWNERS("owner_id", "");

    private final String key;
    private final String type;

    Kind(String key, String type) {
        this.key = key;
        this.type = type;
    }

    String key() {
        return key;
    }

    /** The type of the event that a line stands for. */
    String type() {
        return type;
    }
}
