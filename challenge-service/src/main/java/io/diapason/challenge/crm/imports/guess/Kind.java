package io.diapason.challenge.crm.imports.guess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a file lists, and the fields that a line of it may have. The first field named must be there. */
@Schema(name = "ImportKind")
public enum Kind {
    DEALS(
            "deal.updated",
            "id name stage amount currency owner_id account product industry opened_on closed_on lead_on opportunity_on"
                    + " loss_reason utm_campaign updated_at"),
    TOUCHES(
            "touch.recorded",
            "id deal_id account campaign_id utm_campaign channel kind department actor_id occurred_at updated_at"),
    CAMPAIGNS("campaign.updated", "id name channel spend currency starts_on ends_on updated_at"),
    LEADS("lead.updated", "id deal_id created_on qualified_on assigned_at first_contact_at rejected_reason updated_at"),
    OWNERS("", "owner_id name email department team manager");

    private final String type;
    private final List<Field> fields;

    Kind(String type, String fields) {
        this.type = type;
        this.fields = Arrays.stream(fields.split(" ")).map(Kind::field).toList();
    }

    /** The column without which a file is none of this kind. */
    public String key() {
        return fields.getFirst().column();
    }

    /** The type of the event that a line stands for. */
    public String type() {
        return type;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The field of this name here; null when lines of this kind have none. */
    public @Nullable Field find(String name) {
        return fields.stream()
                .filter(field -> field.code().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Field field(String column) {
        return Field.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
