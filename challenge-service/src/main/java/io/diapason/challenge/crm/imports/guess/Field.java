package io.diapason.challenge.crm.imports.guess;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A field that a column may stand for. The code is its name in the standard vocabulary of events, {@code closedOn}. */
@Schema(name = "ImportField")
public enum Field {
    ID(Content.TEXT),
    NAME(Content.TEXT),
    STAGE(Content.STAGE),
    AMOUNT(Content.AMOUNT),
    SPEND(Content.AMOUNT),
    CURRENCY(Content.CURRENCY),
    OWNER_ID(Content.TEXT),
    ACCOUNT(Content.TEXT),
    PRODUCT(Content.TEXT),
    INDUSTRY(Content.TEXT),
    OPENED_ON(Content.DAY),
    CLOSED_ON(Content.DAY),
    LEAD_ON(Content.DAY),
    OPPORTUNITY_ON(Content.DAY),
    LOSS_REASON(Content.TEXT),
    UTM_CAMPAIGN(Content.TEXT),
    DEAL_ID(Content.TEXT),
    CAMPAIGN_ID(Content.TEXT),
    CHANNEL(Content.TEXT),
    KIND(Content.TEXT),
    DEPARTMENT(Content.TEXT),
    ACTOR_ID(Content.TEXT),
    OCCURRED_AT(Content.INSTANT),
    STARTS_ON(Content.DAY),
    ENDS_ON(Content.DAY),
    CREATED_ON(Content.DAY),
    QUALIFIED_ON(Content.DAY),
    ASSIGNED_AT(Content.INSTANT),
    FIRST_CONTACT_AT(Content.INSTANT),
    REJECTED_REASON(Content.TEXT),
    EMAIL(Content.TEXT),
    TEAM(Content.TEXT),
    MANAGER(Content.TEXT),
    UPDATED_AT(Content.INSTANT);

    /** What its values are. */
    public enum Content {
        TEXT,
        STAGE,
        AMOUNT,
        CURRENCY,
        DAY,
        INSTANT
    }

    private final Content content;
    private final String code;

    Field(Content content) {
        this.content = content;
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        this.code = camel.toString();
    }

    public Content content() {
        return content;
    }

    public String code() {
        return code;
    }

    /** Its column in our own CSV format. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isDate() {
        return content == Content.DAY || content == Content.INSTANT;
    }
}
