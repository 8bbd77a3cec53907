package io.diapason.challenge.calendar;

import io.diapason.challenge.Appointment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Writes days as an iCalendar file. The same day keeps its UID, so that a calendar moves it rather than doubling it. */
public final class Ics {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int LINE_OCTETS = 75;

    private final String address;
    private final ResourceBundle words;
    private final StringBuilder text = new StringBuilder();

    private Ics(String address, String language) {
        this.address = address;
        this.words = ResourceBundle.getBundle(
                "calendar", Locale.of(language), Thread.currentThread().getContextClassLoader(), EXACT);
    }

    /** An unchanged calendar is the same bytes. */
    public static String of(List<Appointment> days, String address, String language) {
        Ics file = new Ics(address, language);
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//Diapason//Challenges//EN");
        file.line("CALSCALE", "GREGORIAN");
        file.line("METHOD", "PUBLISH");
        file.line("X-WR-CALNAME", "Diapason");
        file.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        days.forEach(file::event);
        file.line("END", "VCALENDAR");
        return file.text.toString();
    }

    private void event(Appointment one) {
        String[] path = one.resource().split("/");
        String id = path[path.length - 1];
        String page = address + "/challenges/" + id;
        line("BEGIN", "VEVENT");
        line("UID", one.kind() + "-" + id + "@" + URI.create(address).getHost());
        line("DTSTAMP", STAMP.format(one.madeAt()));
        line("DTSTART;VALUE=DATE", DAY.format(one.day()));
        line("DTEND;VALUE=DATE", DAY.format(one.day().plusDays(1)));
        line("SEQUENCE", Long.toString(one.version()));
        line("STATUS", one.firm() ? "CONFIRMED" : "TENTATIVE");
        line("TRANSP", "TRANSPARENT");
        line("SUMMARY", escape(words.getString(one.kind()) + words.getString("colon") + one.name()));
        line("DESCRIPTION", escape(page));
        line("URL", page);
        line("END", "VEVENT");
    }

    /** A name may hold what would end the line and begin a property. */
    private static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folded after 75 octets, never within a character. */
    private void line(String name, String value) {
        int octets = 0;
        for (int point : (name + ":" + value).codePoints().toArray()) {
            String letter = Character.toString(point);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += size;
        }
        text.append("\r\n");
    }
}
