"""Searching what is public: what is found, in which order, and what is suggested."""
