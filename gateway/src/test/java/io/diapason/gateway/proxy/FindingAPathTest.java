package io.diapason.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.gateway.proxy.Operation.Bodies;
import io.diapason.gateway.testing.TestSettings;
import java.net.URI;
import org.junit.jupiter.api.Test;

class FindingAPathTest {
    private final PathTree<String> tree = new PathTree<>();

    @Test
    void a_name_wins_over_a_variable_and_a_dead_end_falls_back_to_it() {
        tree.add("GET", "/api/v1/personas/{id}", "one");
        tree.add("GET", "/api/v1/personas/stream", "stream");
        tree.add("GET", "/api/v1/personas/{id}/versions", "versions");
        assertThat(tree.find("/api/v1/personas/stream")).containsEntry("GET", "stream");
        assertThat(tree.find("/api/v1/personas/42")).containsEntry("GET", "one");
        assertThat(tree.find("/api/v1/personas/stream/versions")).containsEntry("GET", "versions");
    }

    @Test
    void the_beginning_of_a_path_is_no_path_and_neither_is_more_of_it() {
        tree.add("GET", "/api/v1/deals/{id}", "one");
        assertThat(tree.find("/api/v1/deals")).isNull();
        assertThat(tree.find("/api/v1/deals/")).isNull();
        assertThat(tree.find("/api/v1/deals/1/more")).isNull();
        assertThat(tree.find("/api/v1/dealsx")).isNull();
    }

    @Test
    void a_path_belongs_to_the_service_whose_document_tells_of_it() {
        KnownPaths known = new KnownPaths(services("persona", "challenge"));
        assertThat(known.find("/api/v1/deals")).containsEntry("GET", new Operation("challenge", Bodies.SMALL, false));
        assertThat(known.find("/api/v1/imports")).containsEntry("POST", new Operation("challenge", Bodies.FILE, false));
        assertThat(known.find("/api/v1/personas/stream"))
                .containsEntry("GET", new Operation("persona", Bodies.STREAM, false));
        assertThat(known.find("/api/v1/tips")).as("told of by nobody").isNull();
    }

    @Test
    void a_service_without_a_document_is_a_broken_build() {
        assertThatThrownBy(() -> new KnownPaths(services("stranger"))).hasMessageContaining("stranger");
    }

    private static TestSettings services(String... names) {
        TestSettings settings = TestSettings.demo();
        for (String name : names) {
            settings.services.put(name, URI.create("http://127.0.0.1:1"));
        }
        return settings;
    }
}
