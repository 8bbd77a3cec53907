package io.diapason.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private final SecretBox box = new SecretBox(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void opens_what_it_sealed_in_the_same_place() {
        assertThat(box.open(box.seal("whsec_abc", "acme:1"), "acme:1")).isEqualTo("whsec_abc");
    }

    @Test
    void never_seals_the_same_twice() {
        assertThat(box.seal("x", "p")).isNotEqualTo(box.seal("x", "p"));
    }

    @Test
    void refuses_another_place_another_key_and_any_change() {
        String sealed = box.seal("whsec_abc", "acme:1");
        byte[] other = new byte[32];
        other[0] = 1;

        assertThatThrownBy(() -> box.open(sealed, "globex:1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> box.open(sealed.substring(0, sealed.length() - 2) + "AA", "acme:1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecretBox(Base64.getEncoder().encodeToString(other)).open(sealed, "acme:1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> box.open("nonsense", "acme:1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wants_a_whole_key() {
        assertThatThrownBy(() -> new SecretBox("c2hvcnQ=")).hasMessageContaining("32 bytes");
    }
}
