# python 3.8 or newer, no package; WEBHOOK_URL and WEBHOOK_SECRET are the connection's
import base64, hashlib, hmac, json, os, time, urllib.error, urllib.request, uuid

secret = os.environ["WEBHOOK_SECRET"]
message_id = f"msg_{uuid.uuid4()}"
at = str(int(time.time()))
body = json.dumps({
    "type": "deal.updated",
    "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    "data": {
        "id": "example-1", "name": "Example deal", "stage": "won",
        "amount": "1054.00", "currency": "EUR", "ownerId": "example-owner",
        "account": "Example", "closedOn": time.strftime("%Y-%m-%d", time.gmtime()),
    },
})
key = base64.b64decode(secret[len("whsec_"):])
signed = hmac.new(key, f"{message_id}.{at}.{body}".encode(), hashlib.sha256).digest()

request = urllib.request.Request(os.environ["WEBHOOK_URL"], data=body.encode(), headers={
    "content-type": "application/json",
    "webhook-id": message_id,
    "webhook-timestamp": at,
    "webhook-signature": "v1," + base64.b64encode(signed).decode(),
})
try:
    with urllib.request.urlopen(request) as answer:
        print(answer.read().decode(), answer.status)
except urllib.error.HTTPError as refused:
    print(refused.read().decode(), refused.code)
