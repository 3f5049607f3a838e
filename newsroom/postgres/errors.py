class PostgresError(Exception):
    """The server can't be started; the message tells the person at the keyboard what to do."""
