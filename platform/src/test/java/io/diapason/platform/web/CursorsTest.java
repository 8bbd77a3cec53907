package io.diapason.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.platform.problem.CommonProblem;
import io.diapason.platform.problem.Refused;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    private static final Cursors OURS = cursors(new byte[32], "/deals");

    @Property
    void give_back_what_was_put_in(@ForAll @Size(min = 1, max = 4) List<@IntRange Integer> parts) {
        String[] position = parts.stream().map(part -> "é " + part).toArray(String[]::new);

        assertThat(OURS.decode(OURS.encode(position))).containsExactly(position);
    }

    @Property
    void refuse_a_cursor_of_which_one_character_was_changed(@ForAll @IntRange(max = 15) int place) {
        String cursor = OURS.encode("2026-11-24", "1");
        char other = cursor.charAt(place) == 'A' ? 'B' : 'A';

        refuses(cursor.substring(0, place) + other + cursor.substring(place + 1));
    }

    @Test
    void refuse_a_cursor_sealed_with_another_key() {
        byte[] key = new byte[32];
        key[0] = 1;

        refuses(cursors(key, "/deals").encode("1"));
    }

    @Test
    void refuse_a_cursor_of_another_list() {
        refuses(cursors(new byte[32], "/members").encode("2026-11-24", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "%%%", "AAAA", "ÄÖÜ"})
    void refuse_what_is_no_cursor(String cursor) {
        refuses(cursor);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void begin_at_the_top_without_a_cursor(String cursor) {
        assertThat(OURS.decode(cursor)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE})
    void refuse_a_page_of_no_or_too_many_rows(int limit) {
        assertThatThrownBy(() -> OURS.limit(limit))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.pointer()).isEqualTo("?limit")));
    }

    @Test
    void show_fifty_rows_unless_asked() {
        assertThat(OURS.limit(null)).isEqualTo(50);
        assertThat(OURS.limit(200)).isEqualTo(200);
    }

    private static void refuses(String cursor) {
        assertThatThrownBy(() -> OURS.decode(cursor))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(CommonProblem.BAD_CURSOR));
    }

    private static Cursors cursors(byte[] key, String path) {
        UriInfo request = (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> path);
        return new Cursors(Base64.getEncoder().encodeToString(key), request);
    }
}
