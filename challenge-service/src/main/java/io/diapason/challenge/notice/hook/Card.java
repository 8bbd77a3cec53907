package io.diapason.challenge.notice.hook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** What a channel is shown: a line, a list of links, and the way in. A name in it cannot become markup or a mention. */
public record Card(String head, List<Entry> entries, Entry open) {
    /** Slack shortens what is longer, and Teams refuses what is much longer. */
    private static final int MOST_ENTRIES = 30;

    public record Entry(String text, String link) {}

    public String json(Vendor vendor, ObjectMapper json) {
        return (vendor == Vendor.SLACK ? slack(json) : teams(json)).toString();
    }

    private List<Entry> shown() {
        return entries.subList(0, Math.min(entries.size(), MOST_ENTRIES));
    }

    private ObjectNode slack(ObjectMapper json) {
        String lines = shown().stream().map(one -> "• " + slackLink(one)).collect(Collectors.joining("\n"));
        String text = "*" + slackText(head) + "*\n" + lines + (lines.isEmpty() ? "" : "\n") + slackLink(open);
        return json.createObjectNode()
                .put("text", text)
                .put("mrkdwn", true)
                .put("unfurl_links", false)
                .put("unfurl_media", false);
    }

    private static String slackLink(Entry entry) {
        return "<" + entry.link() + "|" + slackText(entry.text()) + ">";
    }

    /** Slack's three characters of control; a bar would end the label of a link. */
    private static String slackText(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("|", "¦");
    }

    private ObjectNode teams(ObjectMapper json) {
        ObjectNode card = json.createObjectNode()
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4");
        ArrayNode body = card.putArray("body");
        body.add(rich(
                json,
                json.createObjectNode().put("type", "TextRun").put("text", head).put("weight", "Bolder")));
        for (Entry entry : shown()) {
            ObjectNode run = json.createObjectNode().put("type", "TextRun").put("text", entry.text());
            run.putObject("selectAction").put("type", "Action.OpenUrl").put("url", entry.link());
            body.add(rich(json, run));
        }
        card.putArray("actions")
                .addObject()
                .put("type", "Action.OpenUrl")
                .put("title", open.text())
                .put("url", open.link());
        ObjectNode message = json.createObjectNode().put("type", "message");
        message.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.card.adaptive")
                .set("content", card);
        return message;
    }

    /** Rich text, because plain text blocks of Teams read markdown. */
    private static ObjectNode rich(ObjectMapper json, ObjectNode run) {
        ObjectNode block = json.createObjectNode().put("type", "RichTextBlock");
        block.putArray("inlines").add(run);
        return block;
    }
}
