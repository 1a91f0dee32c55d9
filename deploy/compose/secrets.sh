#!/usr/bin/env bash
# Makes the secrets of a compose deployment in deploy/compose/secrets, each only when it is missing: passwords nobody
# chose, the settings made of them, a key that signs tokens, and a certificate of our own for a first start.
set -euo pipefail

folder=${1:-$(dirname "${BASH_SOURCE[0]}")/secrets}
host=${ASCENSION_HOST:-ascension.localhost}

# Containers read the files as other users; on this machine the folder keeps everybody else out.
umask 022
mkdir -p "$folder/signing-keys"
chmod 700 "$folder"

password() { openssl rand -hex 24; }

# Writes a file from standard input, unless it is there.
keep() { if [[ -s $folder/$1 ]]; then cat >/dev/null; else cat >"$folder/$1"; fi; }

value() { cat "$folder/$1"; }

password | keep postgres-password
password | keep minio-root-password
printf 'ascension-root' | keep minio-root-user
password | keep rabbitmq-password
password | keep grafana-password
printf 'ascension-service' | keep Ascension__S3__AccessKey
password | keep Ascension__S3__SecretKey
printf 'operator@%s' "$host" | keep Ascension__Operator__Email
password | keep Ascension__Operator__Password
printf 'Host=postgres;Database=ascension;Username=ascension;Password=%s;Maximum Pool Size=40' \
  "$(value postgres-password)" | keep Ascension__PostgreSql__ConnectionString
printf 'amqp://ascension:%s@rabbitmq:5672/' "$(value rabbitmq-password)" | keep Ascension__RabbitMq__Uri
printf 'default_user = ascension\ndefault_pass = %s\n' "$(value rabbitmq-password)" | keep rabbitmq-user.conf

if ! compgen -G "$folder/signing-keys/*.pem" >/dev/null; then
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 2>/dev/null |
    keep "signing-keys/$(date -u +%Y%m%dT%H%M%SZ)-$(openssl rand -hex 4).pem"
fi

if [[ ! -s $folder/tls.crt ]]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 365 -subj "/CN=$host" \
    -addext "subjectAltName=DNS:$host,DNS:media.$host,DNS:localhost" \
    -keyout "$folder/tls.key" -out "$folder/tls.crt" 2>/dev/null
  chmod 644 "$folder/tls.key"
fi
