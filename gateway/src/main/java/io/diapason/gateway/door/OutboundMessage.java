package io.diapason.gateway.door;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A look into a Salesforce outbound message. It may carry a SessionId, a key to the customer's whole CRM: it is struck out
 * before anything is kept, and never read. A DTD makes the message unreadable, so no entity is ever resolved.
 */
final class OutboundMessage {
    private static final Pattern SESSION =
            Pattern.compile("<((?:[A-Za-z_][\\w.-]*:)?SessionId)(\\s[^<>]*)?(?<!/)>[^<]*</\\1\\s*>");
    private static final int DEEPEST = 32;

    private final OneObject object = new OneObject();
    private @Nullable String organisation;
    private int notifications;
    private int depth;

    private OutboundMessage() {}

    static @Nullable Glance glance(byte[] body) {
        String text = SESSION.matcher(new String(body, StandardCharsets.UTF_8)).replaceAll("<$1/>");
        OutboundMessage message = new OutboundMessage();
        try {
            message.read(text);
        } catch (XMLStreamException unreadable) {
            return null;
        }
        if (message.organisation == null || message.notifications == 0) {
            return null;
        }
        byte[] kept = text.getBytes(StandardCharsets.UTF_8);
        return new Glance(message.object.id(), message.notifications, null, message.organisation, kept);
    }

    /** What may be kept of a message that cannot be read: all of it, unless a session id may be somewhere in it. */
    static byte[] unreadable(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).contains("SessionId") ? new byte[0] : body;
    }

    private void read(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || depth > DEEPEST) {
                throw new XMLStreamException("refused");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "OrganizationId" -> organisation = text(xml);
            case "Notification" -> notifications++;
            case "SessionId" -> refuse(text(xml));
            case "Id" -> {
                // the notification's own stands one level above that of its object
                boolean ofObject = !"http://soap.sforce.com/2005/09/outbound".equals(xml.getNamespaceURI());
                String id = text(xml);
                if (ofObject) {
                    object.saw(id);
                }
            }
            default -> {
                // no matter of the door
            }
        }
    }

    private String text(XMLStreamReader xml) throws XMLStreamException {
        depth--;
        return xml.getElementText().strip();
    }

    private static void refuse(String session) throws XMLStreamException {
        if (!session.isEmpty()) {
            throw new XMLStreamException("a session id that could not be struck out");
        }
    }
}
