package io.diapason.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingAnAddressTest {
    private final AddressGuard guard = new AddressGuard(false, InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.0.1", "169.254.169.254",
                "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.168.1.1", "198.19.0.1", "224.0.0.1", "240.0.0.1",
                "255.255.255.255", "168.63.129.16", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::7f00:1",
                "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1",
                "2002:7f00:1::1", "2001::1", "2001:db8::1", "3fff::1", "100::1"
            })
    void refuses_every_address_that_is_not_of_the_open_internet(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void takes_the_neighbours_of_those(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.slack.com/services/T/B/x, NOT_HTTPS",
        "ftp://hooks.slack.com/, NOT_HTTPS",
        "https://hooks.slack.com:22/, UNUSUAL_PORT",
        "https://me@hooks.slack.com/, NOT_A_PLAIN_URL",
        "https://hooks.slack.com/#x, NOT_A_PLAIN_URL",
        "https:///x, NOT_A_PLAIN_URL",
        "mailto:me@example.com, NOT_A_PLAIN_URL",
        "https://127.0.0.1/, INSIDE",
        "https://127.1/, NOT_A_PLAIN_URL",
        "https://2130706433/, INSIDE",
        "https://[::1]/, INSIDE",
        "https://[::ffff:169.254.169.254]/latest/meta-data, INSIDE",
        "https://localhost/, INSIDE",
    })
    void says_what_is_wrong_with_a_url(URI url, Undelivered.Reason reason) {
        assertThatThrownBy(() -> guard.destination(url))
                .isInstanceOfSatisfying(Undelivered.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason))
                .hasMessageNotContaining("://");
    }

    @Test
    void refuses_a_name_of_which_one_address_is_inside() {
        AddressGuard both = new AddressGuard(
                false, host -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")});

        assertThatThrownBy(() -> both.destination(URI.create("https://two-faced.example/")))
                .hasMessage("INSIDE");
    }

    @Test
    void a_local_product_may_call_its_own_machine_and_nothing_else_inside() {
        AddressGuard local = new AddressGuard(true, InetAddress::getAllByName);

        assertThat(local.destination(URI.create("http://127.0.0.1:9/x")).port()).isEqualTo(9);
        assertThatThrownBy(() -> local.destination(URI.create("https://10.0.0.1/")))
                .hasMessage("INSIDE");
        assertThatThrownBy(() -> local.destination(URI.create("http://example.com/")))
                .hasMessage("NOT_HTTPS");
        assertThatThrownBy(() -> local.start(null, false)).hasMessageContaining("DIAPASON_OUTBOUND_LOOPBACK");
    }
}
