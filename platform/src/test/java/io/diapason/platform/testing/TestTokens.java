package io.diapason.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Signs access tokens as the identity provider does, for the demo people and for anybody a test makes up. */
public final class TestTokens {
    public static final UUID ACME = UUID.fromString("0193a000-0000-7000-8000-000000000001");
    public static final UUID GLOBEX = UUID.fromString("0193a000-0000-7000-8000-000000000002");
    private static final String ISSUER = "https://server.example.com";

    private static final Map<String, Person> PEOPLE = Map.of(
            "sophie", new Person(userId(0x101), "Sophie Arnaud", ACME, "acme", "sales", Set.of("member", "manager")),
            "samir", new Person(userId(0x102), "Samir Haddad", ACME, "acme", "sales", Set.of("member")),
            "maud", new Person(userId(0x103), "Maud Lefèvre", ACME, "acme", "marketing", Set.of("member", "manager")),
            "marc", new Person(userId(0x104), "Marc Vidal", ACME, "acme", "marketing", Set.of("member")),
            "paula", new Person(userId(0x105), "Paula Costa", ACME, "acme", null, Set.of("pay-analyst")),
            "ada", new Person(userId(0x106), "Ada Nowak", ACME, "acme", null, Set.of("admin")),
            "gina", new Person(userId(0x201), "Gina Rossi", GLOBEX, "globex", "sales", Set.of("member", "manager")),
            "gus",
                    new Person(
                            userId(0x202),
                            "Gus Weber",
                            GLOBEX,
                            "globex",
                            "marketing",
                            Set.of("member", "manager", "admin")));

    private TestTokens() {}

    private record Person(UUID id, String name, UUID organisation, String slug, String department, Set<String> roles) {}

    /** The access token of a demo user: sophie, samir, maud, marc, paula, ada, gina or gus. */
    public static String user(String name) {
        Person person = PEOPLE.get(name);
        return token().id(person.id)
                .name(person.name)
                .organisation(person.organisation, person.slug)
                .department(person.department)
                .roles(person.roles)
                .sign();
    }

    public static UUID userId(String name) {
        return PEOPLE.get(name).id;
    }

    /** A machine of acme with these scopes. */
    public static String client(String... scopes) {
        return token().organisation(ACME, "acme").scopes(scopes).sign();
    }

    /** A token of one's own making; it has an id, a good audience and five minutes to live until told otherwise. */
    public static Maker token() {
        return new Maker();
    }

    private static UUID userId(int last) {
        return UUID.fromString("0193a000-0000-7000-8000-00000000%04x".formatted(last));
    }

    /** Builds one token. */
    public static final class Maker {
        private final JwtClaimsBuilder claims = Jwt.claims()
                .issuer(ISSUER)
                .subject(UUID.randomUUID().toString())
                .audience("diapason-api")
                .expiresIn(Duration.ofMinutes(5));

        public Maker id(UUID id) {
            claims.subject(id.toString()).claim("preferred_username", id.toString());
            return this;
        }

        public Maker name(String name) {
            claims.claim("name", name);
            return this;
        }

        public Maker organisation(UUID id, String slug) {
            claims.claim("organisation", id.toString())
                    .claim("organisation_slug", slug)
                    .claim("organisation_name", slug);
            return this;
        }

        public Maker department(String department) {
            if (department != null) {
                claims.claim("department", department);
            }
            return this;
        }

        public Maker roles(Set<String> roles) {
            claims.claim("realm_access", Map.of("roles", roles));
            return this;
        }

        public Maker scopes(String... scopes) {
            claims.claim("scope", String.join(" ", scopes));
            return this;
        }

        public Maker audience(String audience) {
            claims.audience(audience);
            return this;
        }

        public Maker issuer(String issuer) {
            claims.issuer(issuer);
            return this;
        }

        public Maker expiresIn(Duration life) {
            claims.expiresIn(life);
            return this;
        }

        public Maker claim(String name, Object value) {
            claims.claim(name, value);
            return this;
        }

        public String sign() {
            return claims.jws().keyId("1").sign("privateKey.jwk");
        }
    }
}
