"""The geometry of charts, in units of their `viewBox`; pure. Templates draw it, style sheets colour it.

Nothing here knows of awards, languages or colours: values go in, places come out. What a mark means is told by its
shape, its pattern or a label beside it, so that a chart is read without colour.
"""
