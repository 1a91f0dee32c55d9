#!/bin/bash
# Turns mounted secrets into settings: a file named Ascension__Section__Key gives that variable. Then the command runs
# in this process's place, so that signals reach it. Compose mounts each file below /run/secrets, Kubernetes a folder.
set -euo pipefail
shopt -s nullglob
folder=${SECRETS_FOLDER:-/run/secrets}
for file in "$folder"/Ascension__* "$folder"/ascension/Ascension__*; do
  value=$(<"$file")
  export "$(basename "$file")=$value"
done
exec "$@"
