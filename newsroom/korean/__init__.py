"""Korean (and English) text for search: one spelling, index terms, queries, highlights, typing slips; pure.

A text and a question are taken apart by the same rules, so what `analysis.terms` puts into the index is what
`asking.parsed` looks for. Nothing here knows of a table, a request or a release.

    normalising.normalised(text)                  one spelling for full-width forms, Hanja, quotes and dots
    analysis.terms(text, language)                what stands in the index for a text
    vectors.tsvector(fields, language)            the same as the text of a PostgreSQL tsvector, within its limits
    asking.parsed(q)                              a question: its words, phrases and what it excludes
    highlights.snippet(text, query, length)       what a list shows of a text
    initials.of, jamo.of, keyboard.as_hangul      for suggestions and "did you mean"
    particles.final, particles.fitting            which form of a particle stands behind a word
"""
