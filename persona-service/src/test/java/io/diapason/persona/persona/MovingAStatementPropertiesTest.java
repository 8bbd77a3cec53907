package io.diapason.persona.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MovingAStatementPropertiesTest {
    @Property
    void moves_a_statement_within_its_facet_and_loses_none(
            @ForAll @IntRange(min = 0, max = 4) int from, @ForAll @IntRange(min = 0, max = 9) int to) {
        Profile profile = new Profile("Buyer", null, List.of());
        for (int i = 0; i < 5; i++) {
            profile = profile.with(statement(i, Facet.NEEDS)).with(statement(10 + i, Facet.BRAKES));
        }
        Statement moved = statement(from, Facet.NEEDS);

        Profile after = profile.moving(moved, to);

        assertThat(after.position(moved)).isEqualTo(Math.min(to, 4));
        assertThat(after.statements()).containsExactlyInAnyOrderElementsOf(profile.statements());
        assertThat(after.statements().stream().filter(one -> one.facet() == Facet.BRAKES))
                .containsExactlyElementsOf(IntStream.range(10, 15)
                        .mapToObj(i -> statement(i, Facet.BRAKES))
                        .toList());
    }

    private static Statement statement(int id, Facet facet) {
        return new Statement(new UUID(0, id), new Statement.Words(facet, "Statement " + id, 1, null, null), 1);
    }
}
