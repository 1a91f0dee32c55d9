#!/bin/sh
# Runs in the image minio/mc, at every start; what is there already stays.
set -eu

secret() { cat "/run/secrets/$1"; }

mc alias set store http://minio:9000 "$(secret minio-root-user)" "$(secret minio-root-password)" >/dev/null
mc mb --ignore-existing "store/$BUCKET"
mc admin user add store "$(secret Ascension__S3__AccessKey)" "$(secret Ascension__S3__SecretKey)" >/dev/null
mc admin policy create store ascension-media /etc/ascension/bucket-policy.json >/dev/null
mc admin policy attach store ascension-media --user "$(secret Ascension__S3__AccessKey)" >/dev/null || true

# No rule that expires objects: saved videos lie beside unsaved ones and must stay. The service deletes what is due.
