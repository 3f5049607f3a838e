"""Measures how fast pages are: the application alone, and behind nginx as in production.

    python -m bench.load DATABASE_URL

`pages` says what is asked for, `inside` counts queries and processor time in one process, `site` starts the servers,
`wrk` asks from outside, `table` prints what was found.
"""
