package io.diapason.persona.persona;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditingAProfileTest {
    @Test
    void keeps_knowledge_with_its_topic_and_level() {
        assertThat(new Statement.Words(Facet.KNOWLEDGE, "Knows us", 1, "CRM", Awareness.PRODUCT_AWARE).fitsItsFacet())
                .isTrue();
        assertThat(new Statement.Words(Facet.KNOWLEDGE, "Knows us", 1, "CRM", null).fitsItsFacet())
                .isFalse();
        assertThat(new Statement.Words(Facet.NEEDS, "Needs us", 1, "CRM", null).fitsItsFacet())
                .isFalse();
    }
}
