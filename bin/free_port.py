"""Tells whether the demo's port is free: python3 bin/free_port.py PORT"""

import socket
import sys


def refuse_busy_port(text: str) -> int:
    """The port as a number; exits with a message when it is none, or taken."""
    if not text.isdecimal() or not 0 < int(text) < 65536:
        sys.exit(f"PORT={text} is not the number of a port.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(text)))
        except OSError as error:
            sys.exit(f"Port {text}: {error.strerror}. Choose another, such as: make demo PORT=8123")
    return int(text)


if __name__ == "__main__":
    refuse_busy_port(sys.argv[1])
