package io.diapason.challenge.crm.completion;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows how one vendor is asked for one deal. The host is ours to say, never a customer's. */
public interface DealReader {
    /** The vendor's code, as in a connection. */
    String vendor();

    URI address(String dealId);

    /** The headers that show the token. */
    Map<String, String> proof(String token);

    /** The answer in the form of a message that the vendor's mapper reads; null when it is no deal. */
    byte @Nullable [] message(JsonNode answer);
}
