"""Names of stored files: nobody guesses one, and none tells when or for what a file was uploaded."""

import secrets

TOKEN_BYTES = 20
PATTERN = f"[0-9a-f]{{{2 * TOKEN_BYTES}}}"


def make_token() -> str:
    return secrets.token_hex(TOKEN_BYTES)
