package io.diapason.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider small enough to read: code flow with PKCE, refresh, both kinds of logout, real signatures. */
public final class FakeProvider {
    public static final UUID ACME = UUID.fromString("0193a000-0000-7000-8000-000000000001");
    public static final UUID GLOBEX = UUID.fromString("0193a000-0000-7000-8000-000000000002");
    public static final UUID SOPHIE = UUID.fromString("0193a000-0000-7000-8000-000000000101");

    private final HttpServer server;
    private final KeyPair keys;
    private final Map<String, String> challenges = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile Duration life = Duration.ofMinutes(5);

    FakeProvider() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        // the JDK's own threads have another class loader, in which Vert.x finds no JSON
        ClassLoader tests = Thread.currentThread().getContextClassLoader();
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "fake-provider");
            thread.setDaemon(true);
            thread.setContextClassLoader(tests);
            return thread;
        }));
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
        server.createContext("/jwks", exchange -> json(exchange, jwks()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** How long the tokens of the next sign-ins and refreshes live. */
    public void tokensLive(Duration next) {
        life = next;
    }

    public int refreshes() {
        return refreshes.get();
    }

    public Token token() {
        return new Token();
    }

    /** Sophie's access token, as a third party's bearer. */
    public String sophie() {
        return token().sign();
    }

    public String logoutToken(String session) {
        return Jwt.claims()
                .issuer(issuer())
                .audience("diapason-gateway")
                .subject(SOPHIE.toString())
                .claim("sid", session)
                .claim("jti", UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .expiresIn(60)
                .jws()
                .keyId("k1")
                .sign(keys.getPrivate());
    }

    private JsonObject discovery() {
        return new JsonObject()
                .put("issuer", issuer())
                .put("jwks_uri", issuer() + "/jwks")
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("end_session_endpoint", issuer() + "/logout");
    }

    private JsonObject jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("use", "sig")
                                        .put("alg", "RS256")
                                        .put("kid", "k1")
                                        .put(
                                                "n",
                                                base64.encodeToString(
                                                        key.getModulus().toByteArray()))
                                        .put(
                                                "e",
                                                base64.encodeToString(
                                                        key.getPublicExponent().toByteArray()))));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        challenges.put(code, asked.getOrDefault("code_challenge", ""));
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String session;
        if ("refresh_token".equals(asked.get("grant_type"))) {
            refreshes.incrementAndGet();
            session = asked.get("refresh_token");
        } else {
            String challenge = challenges.remove(asked.getOrDefault("code", ""));
            if (challenge == null || !challenge.equals(hashed(asked.getOrDefault("code_verifier", "")))) {
                exchange.sendResponseHeaders(400, -1);
                exchange.close();
                return;
            }
            session = UUID.randomUUID().toString();
        }
        json(
                exchange,
                new JsonObject()
                        .put("token_type", "Bearer")
                        .put("expires_in", life.toSeconds())
                        .put("refresh_token", session)
                        .put("access_token", token().session(session).life(life).sign())
                        .put(
                                "id_token",
                                token().session(session)
                                        .life(life)
                                        .audience("diapason-gateway")
                                        .kind("ID")
                                        .sign()));
    }

    private static String hashed(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> found = new ConcurrentHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            String[] parts = pair.split("=", 2);
            found.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return found;
    }

    private static void json(HttpExchange exchange, JsonObject body) throws IOException {
        byte[] bytes = body.toBuffer().getBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Builds one token; unless told otherwise it is sophie's, good for the API and for five minutes. */
    public final class Token {
        private final JwtClaimsBuilder claims = Jwt.claims()
                .issuer(FakeProvider.this.issuer())
                .subject(SOPHIE.toString())
                .audience("diapason-api")
                .claim("typ", "Bearer")
                .claim("azp", "diapason-gateway")
                .claim("name", "Sophie Arnaud")
                .claim("locale", "fr")
                .claim("department", "sales")
                .claim("organisation", ACME.toString())
                .claim("organisation_slug", "acme")
                .claim("organisation_name", "Acme")
                .claim("realm_access", Map.of("roles", List.of("member", "manager")))
                .expiresIn(Duration.ofMinutes(5));

        public Token person(UUID id) {
            claims.subject(id.toString());
            return this;
        }

        public Token organisation(UUID id) {
            claims.claim("organisation", id.toString());
            return this;
        }

        public Token department(String department) {
            claims.claim("department", department);
            return this;
        }

        public Token roles(String... roles) {
            claims.claim("realm_access", Map.of("roles", List.of(roles)));
            return this;
        }

        public Token audience(String... audience) {
            claims.audience(Set.of(audience));
            return this;
        }

        public Token kind(String kind) {
            claims.claim("typ", kind);
            return this;
        }

        public Token session(String session) {
            claims.claim("sid", session);
            return this;
        }

        public Token issuer(String issuer) {
            claims.issuer(issuer);
            return this;
        }

        public Token life(Duration life) {
            claims.issuedAt(System.currentTimeMillis() / 1000)
                    .expiresAt(System.currentTimeMillis() / 1000 + life.toSeconds());
            return this;
        }

        public String sign() {
            return claims.jws().keyId("k1").sign(keys.getPrivate());
        }
    }
}
