"""Articles composed of independent parts, with the awards that they tell of."""
