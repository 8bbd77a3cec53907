package io.diapason.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.diapason.gateway.testing.FakeProvider;
import io.diapason.gateway.testing.GatewayBed;
import io.diapason.platform.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class WatchingLiveTest {
    private final FakeProvider provider = GatewayBed.provider();

    static String change(String audience, UUID organisation, long version) {
        return change(
                "standings.changed",
                "/api/v1/challenges/" + UUID.randomUUID() + "/standings",
                audience,
                organisation,
                version);
    }

    private static String change(String name, String resource, String audience, UUID organisation, long version) {
        Map<String, String> headers =
                TestKafka.headers(UUID.randomUUID().toString(), "io.diapason.challenge.x.v1", organisation, version);
        headers.put("ce_live", name);
        headers.put("ce_resource", resource);
        headers.put("ce_audience", audience);
        TestKafka.send(
                "diapason.challenge",
                organisation + ":" + resource,
                headers,
                "{\"total\":{\"amount\":\"10.00\"},\"at\":\"no\"}");
        return resource;
    }

    private static boolean saw(Screen screen, String resource) {
        return screen.seen.stream().anyMatch(one -> one.data().contains(resource));
    }

    @Test
    void a_change_reaches_the_organisations_screens_with_its_figures() throws IOException {
        try (Screen sophie = new Screen(provider.sophie(), "", null)) {
            await().until(() -> sophie.lastId != null);
            String resource = change("org", FakeProvider.ACME, 812);
            await().until(() -> saw(sophie, resource));
            JsonObject data = new JsonObject(sophie.seen.getLast().data());
            assertThat(sophie.seen.getLast().event()).isEqualTo("standings.changed");
            assertThat(data.getLong("version")).isEqualTo(812);
            assertThat(data.getString("at")).contains("T");
            assertThat(data.getJsonObject("total").getString("amount")).isEqualTo("10.00");
        }
    }

    @Test
    void only_those_addressed_see_it() throws IOException {
        String gina = provider.token()
                .person(UUID.randomUUID())
                .organisation(FakeProvider.GLOBEX)
                .sign();
        String marc = provider.token()
                .person(UUID.randomUUID())
                .department("marketing")
                .roles("member")
                .sign();
        try (Screen sophie = new Screen(provider.sophie(), "", null);
                Screen globex = new Screen(gina, "", null);
                Screen marketing = new Screen(marc, "", null)) {
            await().until(() -> sophie.lastId != null && globex.lastId != null && marketing.lastId != null);
            String forManagers = change("role:manager", FakeProvider.ACME, 1);
            String forSales = change("department:sales", FakeProvider.ACME, 1);
            String forSophie = change("user:" + FakeProvider.SOPHIE, FakeProvider.ACME, 1);
            String last = change("org", FakeProvider.ACME, 1);
            String elsewhere = change("org", FakeProvider.GLOBEX, 1);
            await().until(() -> saw(sophie, last) && saw(marketing, last) && saw(globex, elsewhere));
            await().until(() -> saw(sophie, forManagers) && saw(sophie, forSales) && saw(sophie, forSophie));
            assertThat(marketing.seen).hasSize(1);
            assertThat(globex.seen).hasSize(1);
            assertThat(saw(sophie, elsewhere)).isFalse();
        }
    }

    @Test
    void only_the_topics_asked_for_are_sent() throws IOException {
        try (Screen sophie = new Screen(provider.sophie(), "?topics=delivery,inbox.changed", null)) {
            await().until(() -> sophie.lastId != null);
            String standings = change("org", FakeProvider.ACME, 1);
            change("delivery.received", "/api/v1/crm-connections/1", "org", FakeProvider.ACME, 1);
            await().until(() -> saw(sophie, "/api/v1/crm-connections/1"));
            assertThat(saw(sophie, standings)).isFalse();
        }
    }

    @Test
    void a_cut_stream_goes_on_without_a_gap() throws IOException {
        Screen before = new Screen(provider.sophie(), "", null);
        await().until(() -> before.lastId != null);
        String seen = change("org", FakeProvider.ACME, 1);
        await().until(() -> saw(before, seen));
        before.close();
        String missed = change("org", FakeProvider.ACME, 2);
        String other = change("org", FakeProvider.ACME, 3);
        try (Screen after = new Screen(provider.sophie(), "", before.lastId)) {
            await().until(() -> saw(after, missed) && saw(after, other));
            assertThat(saw(after, seen)).isFalse();
            assertThat(after.seen).noneMatch(one -> one.event().equals("resync"));
        }
    }

    @Test
    void an_id_that_cannot_be_resumed_is_told_to_fetch_again() throws IOException {
        try (Screen lost = new Screen(provider.sophie(), "", "bm90LWFuLWlk")) {
            await().until(() -> !lost.seen.isEmpty());
            assertThat(lost.seen.getFirst().event()).isEqualTo("resync");
            assertThat(lost.lastId).isNotNull();
        }
    }

    @Test
    void a_flood_of_one_resource_is_thinned_and_its_newest_arrives() throws IOException {
        String resource = "/api/v1/challenges/flood/standings";
        try (Screen sophie = new Screen(provider.sophie(), "", null)) {
            await().until(() -> sophie.lastId != null);
            for (int version = 1; version <= 300; version++) {
                change("standings.changed", resource, "org", FakeProvider.ACME, version);
            }
            await().until(() -> sophie.seen.stream().anyMatch(one -> one.data().contains("\"version\":300")));
            assertThat(sophie.seen.size()).isLessThan(300);
        }
    }

    @Test
    void a_person_cannot_open_streams_without_end() throws IOException {
        String token = provider.token().person(UUID.randomUUID()).sign();
        Screen[] open = new Screen[10];
        for (int i = 0; i < open.length; i++) {
            open[i] = new Screen(token, "", null);
        }
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/api/v1/live")
                .then()
                .statusCode(429);
        for (Screen one : open) {
            one.close();
        }
        await().until(() -> {
            try (Screen again = new Screen(token, "", null)) {
                return true;
            } catch (IllegalStateException notYet) {
                return false;
            }
        });
    }
}
