package io.diapason.gateway.door;

import static io.diapason.platform.testing.TestKafka.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.diapason.gateway.testing.FakeProvider;
import io.diapason.gateway.testing.GatewayBed;
import io.diapason.platform.testing.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each vendor's published payload passes, forged ones fail. */
@QuarkusTest
@QuarkusTestResource(GatewayBed.class)
class VendorsAtTheDoorTest {
    private static final String SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
    private static final String HUBSPOT = text("hubspot_deal_stage_2019.json");
    private static final String PIPEDRIVE = text("pipedrive_v2_create_deal.json");
    private static final String SOAP = text("salesforce_outbound_opportunity_2017.xml");

    private static String text(String name) {
        try (InputStream file = VendorsAtTheDoorTest.class.getResourceAsStream("/webhooks/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> kept(Sender from, int count) {
        return TestKafka.read(
                "diapason.crm.inbound",
                count,
                Duration.ofSeconds(count == 0 ? 1 : 10),
                record -> from.connection.equals(header(record, "connection")));
    }

    private static Response hubspot(Sender crm, String secret, long at, String body) {
        String address = GatewayBed.publicUrl() + path(crm);
        byte[] mac = Hmac.of(Secret.plain(secret), ("POST" + address + body + at).getBytes(StandardCharsets.UTF_8));
        return json(body)
                .header("X-HubSpot-Signature-v3", Base64.getEncoder().encodeToString(mac))
                .header("X-HubSpot-Request-Timestamp", at)
                .post(path(crm));
    }

    private static String path(Sender crm) {
        return "/api/v1/webhooks/crm/" + crm.connection;
    }

    private static RequestSpecification json(String body) {
        return RestAssured.given().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response pipedrive(Sender crm, String password, String body) {
        return json(body).auth().preemptive().basic("diapason", password).post(path(crm));
    }

    private static Response soap(Sender crm, String secret, String body) {
        return RestAssured.given()
                .header("X-Diapason-Secret", secret)
                .contentType("text/xml; charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path(crm));
    }

    @Test
    void hubspot_signs_with_the_configured_address() {
        Sender crm = Sender.known("hubspot", SECRET);
        long now = System.currentTimeMillis();
        hubspot(crm, SECRET, now, HUBSPOT).then().statusCode(202).body("accepted", equalTo(1));
        ConsumerRecord<String, byte[]> record = kept(crm, 1).getFirst();
        assertThat(record.key()).isEqualTo(FakeProvider.ACME + ":" + crm.connection + ":697680835");
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(HUBSPOT);
        assertThat(header(record, "vendor")).isEqualTo("hubspot");
        assertThat(header(record, "proof")).isEqualTo("hubspot-v3");
        assertThat(header(record, "webhook-id")).matches("body-[0-9a-f]{32}");
    }

    @Test
    void hubspots_forged_and_stale_are_refused_alike() {
        Sender crm = Sender.known("hubspot", SECRET);
        long now = System.currentTimeMillis();
        for (Response answer : List.of(
                hubspot(crm, "another", now, HUBSPOT),
                hubspot(crm, SECRET, now - 301_000, HUBSPOT),
                hubspot(crm, SECRET, now + 360_000, HUBSPOT),
                hubspot(new Sender("hubspot", null), SECRET, now, HUBSPOT),
                json(HUBSPOT).post(path(crm)),
                crm.send("id", HUBSPOT))) {
            answer.then().statusCode(401).body("code", equalTo("proof-refused"));
        }
        assertThat(kept(crm, 0)).isEmpty();
    }

    @Test
    void a_batch_of_a_hundred_passes_and_one_more_does_not() {
        Sender crm = Sender.known("hubspot", SECRET);
        long now = System.currentTimeMillis();
        hubspot(crm, SECRET, now, batch(100)).then().statusCode(202).body("accepted", equalTo(100));
        assertThat(kept(crm, 1).getFirst().key()).isEqualTo(FakeProvider.ACME + ":" + crm.connection);
        hubspot(crm, SECRET, now, batch(101)).then().statusCode(413).body("code", equalTo("batch-too-large"));
        hubspot(crm, SECRET, now, "[").then().statusCode(400).body("code", equalTo("malformed-json"));
    }

    private static String batch(int count) {
        StringBuilder events = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            events.append(i == 0 ? "" : ",").append("{\"objectId\":").append(i).append('}');
        }
        return events.append(']').toString();
    }

    @Test
    void pipedrive_shows_its_password_and_is_known_by_the_events_own_id() {
        Sender crm = Sender.known("pipedrive", SECRET);
        pipedrive(crm, SECRET, PIPEDRIVE).then().statusCode(202).body("accepted", equalTo(1));
        ConsumerRecord<String, byte[]> record = kept(crm, 1).getFirst();
        assertThat(record.key()).isEqualTo(FakeProvider.ACME + ":" + crm.connection + ":1");
        assertThat(header(record, "webhook-id")).isEqualTo("123456789-1234-1234-1234-123456789012");
        pipedrive(crm, SECRET, PIPEDRIVE).then().statusCode(202);
        assertThat(kept(crm, 2)).hasSize(1);
    }

    @Test
    void pipedrives_wrong_passwords_are_refused() {
        Sender crm = Sender.known("pipedrive", SECRET);
        for (Response answer : List.of(
                pipedrive(crm, SECRET + "x", PIPEDRIVE),
                pipedrive(crm, "", PIPEDRIVE),
                json(PIPEDRIVE).post(path(crm)),
                json(PIPEDRIVE).header("Authorization", "Basic %%%").post(path(crm)),
                json(PIPEDRIVE).header("Authorization", "Bearer " + SECRET).post(path(crm)))) {
            answer.then().statusCode(401).body("code", equalTo("proof-refused"));
        }
        assertThat(kept(crm, 0)).isEmpty();
    }

    @Test
    void a_rotated_password_holds_until_its_overlap_ends() {
        Sender crm = new Sender("pipedrive", null)
                .publish("next", SECRET, java.time.Instant.now().plusSeconds(60), null);
        pipedrive(crm, "next", PIPEDRIVE).then().statusCode(202);
        pipedrive(crm, SECRET, PIPEDRIVE.replace("\"Title\"", "\"Other\""))
                .then()
                .statusCode(202);
    }

    @Test
    void salesforce_gets_its_acknowledgement_once_the_message_is_kept() {
        Sender crm = Sender.known("salesforce", SECRET);
        String answer = soap(crm, SECRET, SOAP)
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .extract()
                .asString();
        assertThat(answer.strip()).isEqualTo(text("salesforce_outbound_ack.xml").strip());
        ConsumerRecord<String, byte[]> record = kept(crm, 1).getFirst();
        assertThat(record.key()).isEqualTo(FakeProvider.ACME + ":" + crm.connection + ":0067F000003pmdWQAQ");
        assertThat(header(record, "content-type")).isEqualTo("text/xml");
    }

    @Test
    void a_session_id_is_struck_out_before_anything_is_kept() {
        Sender crm = Sender.known("salesforce", SECRET);
        String session = "00D7F00000107Xs!AQ0AQKey";
        soap(crm, SECRET, SOAP.replace("<SessionId xsi:nil=\"true\"/>", "<SessionId>" + session + "</SessionId>"))
                .then()
                .statusCode(200);
        assertThat(new String(kept(crm, 1).getFirst().value(), StandardCharsets.UTF_8))
                .doesNotContain(session)
                .contains("0067F000003pmdWQAQ");
    }

    @Test
    void another_organisations_message_is_refused_as_a_wrong_secret_is() {
        Sender crm = Sender.known("salesforce", SECRET);
        for (Response answer : List.of(
                soap(crm, SECRET, SOAP.replace("00D7F00000107XsUAI", "00D7F00000999XsUAI")),
                soap(crm, "another", SOAP),
                soap(Sender.known(), SECRET, SOAP))) {
            answer.then().statusCode(401).body("code", equalTo("proof-refused"));
        }
        assertThat(kept(crm, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a/>",
                "{}",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a><OrganizationId>00D7F00000107XsUAI"
                        + "</OrganizationId><Notification>&x;</Notification></a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x.dtd'><a><OrganizationId>00D7F00000107XsUAI</OrganizationId>"
                        + "<Notification/></a>",
                "<a><OrganizationId>00D7F00000107XsUAI</OrganizationId><Notification/><SessionId><![CDATA[k]]></SessionId></a>",
            })
    void xml_that_cannot_be_read_or_should_not_be_is_kept_as_failed(String xml) {
        Sender crm = Sender.known("salesforce", SECRET);
        soap(crm, SECRET, xml).then().statusCode(400).body("code", equalTo("malformed-xml"));
        ConsumerRecord<String, byte[]> record = kept(crm, 1).getFirst();
        assertThat(header(record, "door-failure")).isEqualTo("malformed-xml");
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).doesNotContain("CDATA[k]");
    }

    @Test
    void salesforces_change_events_pass_in_every_wrapping() {
        Sender crm = Sender.known("salesforce", SECRET);
        String event = "{\"ChangeEventHeader\":{\"entityName\":\"Opportunity\",\"recordIds\":[\"006A\"],"
                + "\"changeType\":\"UPDATE\",\"transactionKey\":\"t-%d\",\"sequenceNumber\":1},\"Amount\":5}";
        int number = 0;
        for (String wrapping :
                List.of("%s", "{\"payload\":%s}", "{\"data\":{\"payload\":%s},\"channel\":\"/data/x\"}")) {
            json(wrapping.formatted(event.formatted(number++)))
                    .header("X-Diapason-Secret", SECRET)
                    .post(path(crm))
                    .then()
                    .statusCode(202)
                    .body("accepted", equalTo(1));
        }
        var records = kept(crm, 3);
        assertThat(records).allSatisfy(one -> assertThat(one.key()).endsWith(":006A"));
        assertThat(records).extracting(one -> header(one, "webhook-id")).containsExactly("t-0-1", "t-1-1", "t-2-1");
    }
}
