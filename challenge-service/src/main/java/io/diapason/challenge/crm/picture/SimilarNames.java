package io.diapason.challenge.crm.picture;

import io.diapason.challenge.roster.Member;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds members whose name looks like a CRM identity: the share of letter pairs in common (Dice), accents and order of
 * words aside. Example: "moses.frase" and "Moses Frase" are 1, "m.frase" and "Moses Frase" .73.
 */
final class SimilarNames {
    private static final double ALIKE = 0.5;
    private static final int SUGGESTED = 3;

    private SimilarNames() {}

    /** At most three, the surest reason first. */
    static List<Suggestion> suggest(String identity, List<Member> members) {
        record Found(Suggestion suggestion, double share) {}
        List<Found> found = new ArrayList<>();
        for (Member member : members) {
            double share = likeness(identity, member.name());
            Suggestion.Reason reason = reason(identity, member, share);
            if (reason != null) {
                found.add(new Found(new Suggestion(member.id(), reason), share));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((Found one) -> one.suggestion().reason())
                        .thenComparing(Comparator.comparingDouble(Found::share).reversed()))
                .limit(SUGGESTED)
                .map(Found::suggestion)
                .toList();
    }

    private static Suggestion.@Nullable Reason reason(String identity, Member member, double share) {
        String email = member.email();
        if (email != null && email.equalsIgnoreCase(identity.strip())) {
            return Suggestion.Reason.SAME_EMAIL;
        }
        if (!words(identity).isEmpty() && words(identity).equals(words(member.name()))) {
            return Suggestion.Reason.SAME_NAME;
        }
        if (email != null && beforeAt(email).equalsIgnoreCase(beforeAt(identity.strip()))) {
            return Suggestion.Reason.EMAIL_NAME;
        }
        return share >= ALIKE ? Suggestion.Reason.NEAR_NAME : null;
    }

    private static String beforeAt(String text) {
        return text.contains("@") ? text.substring(0, text.indexOf('@')) : text;
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

    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(beforeAt(name), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        words(name).forEach(word -> {
            for (int i = 0; i + 2 <= word.length(); i++) {
                pairs.add(word.substring(i, i + 2));
            }
        });
        return pairs;
    }
}
