package io.diapason.gateway.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.diapason.gateway.testing.Browser;
import io.diapason.gateway.testing.FakeProvider;
import io.diapason.gateway.testing.GatewayBed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class WhoIsCallingTest {
    private final FakeProvider provider = GatewayBed.provider();

    enum BadToken {
        EXPIRED,
        FOREIGN_AUDIENCE,
        ID_TOKEN,
        FOREIGN_ISSUER,
        TAMPERED,
        UNSIGNED,
        NO_ORGANISATION;

        String make(FakeProvider provider) {
            FakeProvider.Token token = provider.token();
            String good = provider.sophie();
            return switch (this) {
                case EXPIRED -> token.life(Duration.ofMinutes(-5)).sign();
                case FOREIGN_AUDIENCE -> token.audience("another-api").sign();
                case ID_TOKEN -> token.audience("diapason-gateway").kind("ID").sign();
                case FOREIGN_ISSUER -> token.issuer("https://elsewhere.example").sign();
                case TAMPERED -> good.substring(0, good.length() - 6) + "AAAAAA";
                case UNSIGNED -> "eyJhbGciOiJub25lIn0." + good.split("\\.")[1] + ".";
                case NO_ORGANISATION ->
                    token.organisation(new java.util.UUID(0, 0)).sign().replace('.', ',');
            };
        }
    }

    @Test
    void a_bearer_token_for_the_api_is_enough() {
        given().auth()
                .oauth2(provider.sophie())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(FakeProvider.SOPHIE.toString()))
                .body("name", equalTo("Sophie Arnaud"))
                .body("organisation.slug", equalTo("acme"))
                .body("organisation.name", equalTo("Acme"))
                .body("department", equalTo("sales"))
                .body("roles", containsInAnyOrder("member", "manager"))
                .body("locale", equalTo("fr"))
                .body("csrfToken", notNullValue());
    }

    @Test
    void a_department_that_is_neither_sales_nor_marketing_is_none() {
        given().auth()
                .oauth2(provider.token().department("finance").sign())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("department", nullValue());
    }

    @ParameterizedTest
    @EnumSource(BadToken.class)
    void any_other_bearer_token_is_refused_with_a_problem(BadToken bad) {
        given().auth()
                .oauth2(bad.make(provider))
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"))
                .body("traceId", notNullValue());
    }

    @Test
    void nobody_is_refused_whatever_the_headers() {
        for (String header : new String[] {"JavaScript", "XMLHttpRequest", ""}) {
            given().redirects()
                    .follow(false)
                    .header("X-Requested-With", header)
                    .header("Accept", "text/html")
                    .header("Accept-Language", "fr")
                    .get("/api/v1/deals")
                    .then()
                    .statusCode(401)
                    .body("title", equalTo("Connexion nécessaire"));
        }
    }

    @Test
    void a_browser_signs_in_and_comes_back_to_where_it_was() {
        Browser sophie = new Browser();
        var landed = sophie.signIn("/challenges/1");
        org.assertj.core.api.Assertions.assertThat(landed.getPath()).isEqualTo("/challenges/1");
        var me = sophie.get("/api/v1/me");
        org.assertj.core.api.Assertions.assertThat(me.statusCode()).isEqualTo(200);
        org.assertj.core.api.Assertions.assertThat(me.body()).contains("Sophie Arnaud");
    }

    @Test
    void cookie_and_bearer_together_are_refused() {
        Browser sophie = new Browser();
        sophie.signIn("/");
        given().header("Cookie", sophie.cookies())
                .auth()
                .oauth2(provider.sophie())
                .get("/api/v1/me")
                .then()
                .statusCode(400)
                .body("code", equalTo("two-credentials"));
    }
}
