"""Figures as Korean and English texts write them: numbers with what they count, money, dates, times, ranks; pure.

Readers of both languages (`korean`, `english`) give the same `Figure` for what means the same.
"""
