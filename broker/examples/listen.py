#!/usr/bin/env python3
"""Receives status messages over STOMP 1.2, with Python's standard library alone.

    DUEFLOW_CONSUMER_PASSWORD=... python3 listen.py --consumer yingChat_Msg [--topic finance_status] [--count N]

Each message is acknowledged after it has been handled and its id noted in --seen, so a message that the broker delivers
again, after a crash of either side, is not handled twice. Real work belongs where `handle` stands, in one transaction
with the id. Do not answer NACK: the broker takes it for an acknowledgement. To get a message again, close the connection.
"""

import argparse
import json
import os
import re
import socket
import ssl
import sys
import time

HEART_BEAT_SECONDS = 10
PAUSE_SECONDS = 5
ESCAPED = {"c": ":", "n": "\n", "r": "\r", "\\": "\\"}


class Connection:
    """STOMP frames over a socket."""

    def __init__(self, options, password):
        self.socket = socket.create_connection((options.host, options.port), timeout=3 * HEART_BEAT_SECONDS)
        if options.ca_file:
            trust = ssl.create_default_context(cafile=options.ca_file)
            self.socket = trust.wrap_socket(self.socket, server_hostname=options.host)
        self.incoming = self.socket.makefile("rb")
        self.send("CONNECT", {"accept-version": "1.2", "host": options.host, "login": options.consumer,
                              "passcode": password,
                              "heart-beat": f"{3 * HEART_BEAT_SECONDS * 1000},{HEART_BEAT_SECONDS * 1000}"})
        self.receive("CONNECTED")

    def send(self, command, headers):
        lines = [command] + [f"{name}:{value if command == 'CONNECT' else escape(value)}" for name, value in headers.items()]
        self.socket.sendall("\n".join(lines).encode() + b"\n\n\0")

    def receive(self, expected):
        """Headers and body of the next frame, which must be the expected one."""
        command = self.line()
        while command == "":  # A line between frames is the broker's heart-beat. Who never answers is taken for dead.
            self.socket.sendall(b"\n")
            command = self.line()
        headers = {}
        line = self.line()
        while line != "":
            name, _, value = line.partition(":")
            headers.setdefault(unescape(name), unescape(value))
            line = self.line()
        body = self.incoming.read(int(headers.get("content-length", 0)))
        byte = self.incoming.read(1)
        while byte not in (b"\0", b""):
            body += byte
            byte = self.incoming.read(1)
        if command != expected:
            raise ConnectionError(f"{command}: {headers.get('message', '')} {body.decode()}".strip())
        return headers, body.decode()

    def line(self):
        line = self.incoming.readline()
        if not line:
            raise ConnectionError("the broker closed the connection")
        return line.decode().rstrip("\r\n")

    def close(self):
        self.incoming.close()
        self.socket.close()


def escape(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace(":", "\\c")


def unescape(text):
    return re.sub(r"\\([cnr\\])", lambda found: ESCAPED[found.group(1)], text)


class Seen:
    """The ids of what has been handled, on the disk before the broker hears of it."""

    def __init__(self, path):
        self.file = open(path, "a+", encoding="utf-8")
        self.file.seek(0)
        self.ids = set(self.file.read().split())

    def __contains__(self, message_id):
        return message_id in self.ids

    def add(self, message_id):
        self.file.write(message_id + "\n")
        self.file.flush()
        os.fsync(self.file.fileno())
        self.ids.add(message_id)


def handle(body):
    print(body, flush=True)


def listen(options, password, seen, left):
    connection = Connection(options, password)
    try:
        queue = f"VirtualTopic.{options.topic}::Consumer.{options.consumer}.VirtualTopic.{options.topic}"
        connection.send("SUBSCRIBE", {"id": "0", "destination": queue, "ack": "client-individual"})
        while left[0] != 0:
            headers, body = connection.receive("MESSAGE")
            message_id = str(json.loads(body)["msgId"])
            if message_id not in seen:
                handle(body)
                seen.add(message_id)
                left[0] -= 1
            connection.send("ACK", {"id": headers["ack"]})
        connection.send("DISCONNECT", {"receipt": "bye"})
        connection.receive("RECEIPT")
    finally:
        connection.close()


def main():
    parser = argparse.ArgumentParser(description="Receives status messages over STOMP.")
    parser.add_argument("--consumer", required=True)
    parser.add_argument("--topic", default="finance_status")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=61616)
    parser.add_argument("--seen", help="file of the ids handled so far; default: NAME.seen")
    parser.add_argument("--count", type=int, default=-1, help="end after so many messages")
    parser.add_argument("--ca-file", help="certificate of the broker, which then is spoken to over TLS")
    options = parser.parse_args()
    password = os.environ["DUEFLOW_CONSUMER_PASSWORD"]
    seen = Seen(options.seen or options.consumer + ".seen")
    left = [options.count]
    while left[0] != 0:
        try:
            listen(options, password, seen, left)
        except OSError as broken:
            print(f"{broken}; trying again in {PAUSE_SECONDS} s", file=sys.stderr, flush=True)
            time.sleep(PAUSE_SECONDS)


if __name__ == "__main__":
    main()
