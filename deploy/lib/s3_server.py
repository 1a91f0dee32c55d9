#!/usr/bin/python3
"""An S3 server for tests and rehearsals: OpenStack Swift with its S3 API, in one process, on the loopback address.

    s3_server.py FOLDER PORT ACCESS_KEY SECRET_KEY

Needs Debian's python3-swift. Data lies in FOLDER and survives a restart; PORT 0 takes a free one. Prints
"ready: http://127.0.0.1:PORT" once it serves, ends at SIGTERM and when the process that started it ends.

Signatures, signed headers, expiry and ranges are checked by Swift. What the S3 API of this version refuses although
Swift itself can do it, conditional uploads (If-None-Match: *), is passed on to Swift. There are no lifecycle rules.
Pages of every origin may use signed URLs. One copy of each object: this is no server for production.
"""
import os
import signal
import socket
import sys

os.environ["TZ"] = "UTC+0"

from swift.common import utils  # noqa: E402  the time zone must be set before

utils.eventlet_monkey_patch()

import eventlet  # noqa: E402  must come after the patch, as all below
import eventlet.wsgi  # noqa: E402

ADDRESS = "127.0.0.1"
STORES = ("account", "container", "object")
KEPT_CONDITION = "ascension.if_none_match"

STORE = """
[DEFAULT]
swift_dir = {folder}
devices = {folder}/node
mount_check = false
disable_fallocate = true
log_level = ERROR

[app:main]
use = egg:swift#{name}
container_update_timeout = 15
"""

PROXY = """
[DEFAULT]
swift_dir = {folder}
log_level = ERROR

[pipeline:main]
pipeline = s3api tempauth slo proxy-server

[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
cors_allow_origin = *
strict_cors_mode = false

[filter:s3api]
use = egg:swift#s3api
location = us-east-1
cors_preflight_allow_origin = *

[filter:tempauth]
use = egg:swift#tempauth
user_service_service = {secret} .admin

[filter:slo]
use = egg:swift#slo
"""


class NoCache:
    """What Swift asks for sessions and container facts; without it every request asks the disk."""

    def __getattr__(self, name):
        return lambda *arguments, **options: None


def find(app, holds):
    """The first of the nested applications of which something holds."""
    while not holds(app):
        app = app.app
    return app


def allow_key(app, access_key):
    """Names the one account by an access key without a colon, as the clients of S3 servers expect."""
    users = find(app, lambda candidate: hasattr(candidate, "users")).users
    users[access_key] = users["service:service"]


def allow_conditional_uploads(app):
    """Carries the condition of an upload past the S3 API, after the check of its signature covered it."""
    s3api = find(app, lambda candidate: type(candidate).__name__ == "S3ApiMiddleware")
    inner = s3api.app

    def behind(environment, start):
        if environment["REQUEST_METHOD"] == "PUT" and KEPT_CONDITION in environment:
            environment["HTTP_IF_NONE_MATCH"] = environment[KEPT_CONDITION]
        return inner(environment, start)

    s3api.app = behind


def refuse(start, status, code):
    start(status, [("Content-Type", "application/xml")])
    return [b'<?xml version="1.0"?><Error><Code>%s</Code></Error>' % code]


def front(app):
    """What a client meets first: requests nobody signed are refused in the words of S3."""

    def serve(environment, start):
        environment["swift.cache"] = NoCache()
        query = environment.get("QUERY_STRING", "")
        if "lifecycle" in [parameter.split("=")[0] for parameter in query.split("&")]:
            return refuse(start, "501 Not Implemented", b"NotImplemented")
        signed = "HTTP_AUTHORIZATION" in environment or "Signature=" in query
        if not signed and environment["REQUEST_METHOD"] != "OPTIONS":
            return refuse(start, "403 Forbidden", b"AccessDenied")
        if environment["REQUEST_METHOD"] == "PUT" and environment.get("HTTP_IF_NONE_MATCH") == "*":
            environment[KEPT_CONDITION] = environment.pop("HTTP_IF_NONE_MATCH")
        return app(environment, start)

    return serve


def save_ring(folder, name, port):
    """One device of one node holds everything."""
    from swift.common.ring import RingBuilder

    builder = RingBuilder(4, 1, 0)
    builder.add_dev({"id": 0, "region": 1, "zone": 1, "weight": 1, "device": "d1", "ip": ADDRESS, "port": port})
    builder.rebalance()
    builder.get_ring().save(f"{folder}/{name}.ring.gz")


def listen(port):
    listener = eventlet.listen((ADDRESS, port), backlog=512)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def serve(listener, app):
    from swift.common.http_protocol import SwiftHttpProtocol

    eventlet.spawn(
        eventlet.wsgi.server, listener, app, utils.NullLogger(), protocol=SwiftHttpProtocol,
        socket_timeout=60, capitalize_response_headers=False)


def prepare(folder):
    os.makedirs(f"{folder}/node/d1", exist_ok=True)
    with open(f"{folder}/swift.conf", "w", encoding="ascii") as conf:
        conf.write("[swift-hash]\nswift_hash_path_suffix = ascension\n")
    utils.set_swift_dir(folder)


def main(folder, port, access_key, secret):
    parent = os.getppid()
    prepare(folder)
    from swift.common import wsgi  # reads swift.conf

    def load(name, configuration):
        return wsgi.loadapp(wsgi.ConfigString(configuration), global_conf={"log_name": name})

    for name in STORES:
        listener = listen(0)
        save_ring(folder, name, listener.getsockname()[1])
        serve(listener, load(name, STORE.format(folder=folder, name=name)))
    proxy = load("proxy", PROXY.format(folder=folder, secret=secret))
    allow_key(proxy, access_key)
    allow_conditional_uploads(proxy)
    listener = listen(port)
    serve(listener, front(proxy))

    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    print(f"ready: http://{ADDRESS}:{listener.getsockname()[1]}", flush=True)
    while os.getppid() == parent:
        eventlet.sleep(1)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(os.path.abspath(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4])
