package io.diapason.challenge.crm.picture;

import io.diapason.challenge.roster.Member;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Finds members whose name looks like a CRM identity: the share of letter pairs in common (Dice), accents and order of
 * words aside. Example: "moses.frase" and "Moses Frase" are 1, "m.frase" and "Moses Frase" .73.
 */
final class SimilarNames {
    private static final double ALIKE = 0.5;
    private static final int SUGGESTED = 3;

    private SimilarNames() {}

    /** At most three, the likest first. */
    static List<UUID> suggest(String identity, List<Member> members) {
        record Likeness(UUID id, double share) {}
        return members.stream()
                .map(member -> new Likeness(member.id(), likeness(identity, member.name())))
                .filter(like -> like.share() >= ALIKE)
                .sorted(Comparator.comparingDouble(Likeness::share).reversed())
                .limit(SUGGESTED)
                .map(Likeness::id)
                .toList();
    }

    static double likeness(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        return 2.0 * common.size() / (first.size() + second.size());
    }

    private static Set<String> pairs(String name) {
        String before = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        String plain = Normalizer.normalize(before, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        Arrays.stream(plain.split("[^\\p{L}]+")).forEach(word -> {
            for (int i = 0; i + 2 <= word.length(); i++) {
                pairs.add(word.substring(i, i + 2));
            }
        });
        return pairs;
    }
}
