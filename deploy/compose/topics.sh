#!/usr/bin/env bash
# The product's topics, as ./diapason up makes them.
set -euo pipefail
topic() {
  local name=$1 partitions=$2
  shift 2
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9094 --create --if-not-exists \
    --topic "$name" --partitions "$partitions" --replication-factor 1 "$@"
}
for name in diapason.crm.inbound diapason.persona diapason.challenge diapason.compensation diapason.people; do
  topic "$name" 12 --config retention.ms=1209600000
done
for name in diapason.crm.connections diapason.session.ended; do
  topic "$name" 1 --config cleanup.policy=compact
done
for name in diapason.crm.inbound.challenge-crm.dlq diapason.challenge.compensation-payout.dlq \
  diapason.challenge.persona-deals.dlq diapason.persona.challenge-readiness.dlq \
  diapason.persona.challenge-notices.dlq diapason.compensation.challenge-notices.dlq \
  diapason.compensation.challenge-payouts.dlq; do
  topic "$name" 12 --config retention.ms=7776000000
done
