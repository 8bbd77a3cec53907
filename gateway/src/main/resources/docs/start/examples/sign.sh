#!/bin/sh
# needs curl and openssl; WEBHOOK_URL and WEBHOOK_SECRET are the connection's
id="msg_$(date +%s)_$$"
at="$(date +%s)"
body='{"type":"deal.updated","timestamp":"'"$(date -u +%Y-%m-%dT%H:%M:%SZ)"'","data":{"id":"example-1","name":"Example deal","stage":"won","amount":"1054.00","currency":"EUR","ownerId":"example-owner","account":"Example","closedOn":"'"$(date -u +%Y-%m-%d)"'"}}'
key="$(printf %s "${WEBHOOK_SECRET#whsec_}" | openssl base64 -d -A | od -An -vtx1 | tr -d ' \n')"
signature="v1,$(printf %s "$id.$at.$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)"

curl -sS -w ' %{http_code}\n' "$WEBHOOK_URL" \
  -H 'content-type: application/json' \
  -H "webhook-id: $id" \
  -H "webhook-timestamp: $at" \
  -H "webhook-signature: $signature" \
  -d "$body"
