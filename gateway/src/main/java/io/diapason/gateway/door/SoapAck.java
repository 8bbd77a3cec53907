package io.diapason.gateway.door;

import io.vertx.core.buffer.Buffer;

/** The answer that tells Salesforce not to send an outbound message again. */
final class SoapAck {
    static final Buffer BODY = Buffer.buffer("""
            <?xml version="1.0" encoding="UTF-8"?>
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
              <soapenv:Body>
                <notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound">
                  <Ack>true</Ack>
                </notificationsResponse>
              </soapenv:Body>
            </soapenv:Envelope>
            """);

    private SoapAck() {}
}
