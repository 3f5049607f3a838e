"""The acts on a release in the admin: what needs words or thought has a page of its own, the rest is one button."""
