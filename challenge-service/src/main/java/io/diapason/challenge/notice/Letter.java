package io.diapason.challenge.notice;

import io.diapason.challenge.notice.hook.Card;
import io.diapason.platform.web.Kebab;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words a letter in French or English, as plain text and as HTML. It says what waits and where; never an amount. */
final class Letter {
    private final String address;
    private final Words words;

    Letter(String address, String language) {
        this.address = address;
        this.words = new Words(language);
    }

    String subject(List<Notice> notices) {
        return notices.size() == 1 && notices.getFirst().atOnce()
                ? line(notices.getFirst())
                : say("digest.subject", notices.size());
    }

    String text(String name, List<Notice> notices) {
        String lines = notices.stream()
                .map(one -> "- " + line(one) + "\n  " + link(one))
                .collect(Collectors.joining("\n"));
        return say("hello", name) + "\n\n" + say("intro") + "\n\n" + lines + "\n\n" + say("open") + "\n" + home()
                + "\n";
    }

    String html(String name, List<Notice> notices) {
        Function<String, String> safe = Words::escape;
        String lines = notices.stream()
                .map(one -> "<li><a href=\"" + safe.apply(link(one)) + "\">" + safe.apply(line(one)) + "</a></li>")
                .collect(Collectors.joining());
        return "<!doctype html><html lang=\"" + words.language() + "\"><body><p>" + safe.apply(say("hello", name))
                + "</p><p>" + safe.apply(say("intro")) + "</p><ul>" + lines + "</ul><p><a href=\""
                + safe.apply(home()) + "\">" + safe.apply(say("open")) + "</a></p></body></html>";
    }

    /** The same for a channel, where nobody is greeted. */
    Card card(List<Notice> notices) {
        List<Card.Entry> entries = notices.stream()
                .map(one -> new Card.Entry(line(one), link(one)))
                .toList();
        return new Card(say("channel.intro", entries.size()), entries, new Card.Entry(say("open"), home()));
    }

    Card testCard() {
        return new Card(say("test.subject"), List.of(), new Card.Entry(say("open"), home()));
    }

    String testSubject() {
        return say("test.subject");
    }

    String testText() {
        return say("test.text") + "\n\n" + home() + "\n";
    }

    String testHtml() {
        return "<!doctype html><html lang=\"" + words.language() + "\"><body><p>" + Words.escape(say("test.text"))
                + "</p></body></html>";
    }

    private String line(Notice notice) {
        String what = say("kind." + notice.kind());
        String stage = notice.stage() == Stage.FIRST ? "" : " (" + say("stage." + Kebab.of(notice.stage())) + ")";
        return Words.oneLine(notice.title() == null ? what + stage : what + say("colon") + notice.title() + stage);
    }

    private String link(Notice notice) {
        String[] parts = notice.resource().substring("/api/v1/".length()).split("[/?]", -1);
        return address
                + switch (parts[0]) {
                    case "challenges" -> "/challenges/" + parts[1];
                    case "crm-connections" -> "/settings/connections/" + parts[1];
                    case "members" -> "/settings/members";
                    case "personas" -> "/personas/" + parts[1];
                    case "payouts" -> "/pay";
                    default -> "/";
                };
    }

    private String home() {
        return address + "/";
    }

    private String say(String key, @Nullable Object... values) {
        return words.say(key, values);
    }
}
