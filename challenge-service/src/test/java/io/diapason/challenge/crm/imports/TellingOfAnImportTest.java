package io.diapason.challenge.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.platform.testing.contract.EventContract;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellingOfAnImportTest {
    @ParameterizedTest
    @ValueSource(strings = {"running", "done", "failed", "undoing", "undone"})
    void keeps_its_promise_in_every_state(String status) {
        String told = """
                {"importId":"01a21c75-2015-7c7b-b09f-85a951b8c683","status":"%s","accepted":1,"rejectedCount":0}""".formatted(ImportTeller.promised(status));

        assertThat(EventContract.published()
                        .faults("io.diapason.challenge.import-progressed.v1", told.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
