"""The year in awards (연말 수상 결산): a draft of its release in both languages, every figure from the register."""
