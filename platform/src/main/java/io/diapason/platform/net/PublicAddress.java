package io.diapason.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses belong to the open internet: none of the special ones of IANA's registries, and no cloud's own. */
final class PublicAddress {
    private static final List<Block> NOT_PUBLIC_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16", // link-local; the metadata services of most clouds
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "168.63.129.16/32"); // Azure's host, public by its number alone

    private static final List<Block> PUBLIC_6 = blocks("2000::/3");

    /** Parts of global unicast that lead elsewhere: tunnels that carry an IPv4 address, and documentation. */
    private static final List<Block> NOT_PUBLIC_6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddress() {}

    /** IPv4 in IPv6 form is judged as IPv4: the JDK hands it over as such. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? none(NOT_PUBLIC_4, bytes) : !none(PUBLIC_6, bytes) && none(NOT_PUBLIC_6, bytes);
    }

    private static boolean none(List<Block> blocks, byte[] bytes) {
        return blocks.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::of).toList();
    }

    private record Block(byte[] prefix, int bits) {
        static Block of(String text) {
            String[] parts = text.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean holds(byte[] bytes) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
