"""Records as the serializers describe them for the schema, written without asking each of their fields.

Serializers take most of the time of an answer; a test holds what they give against what is written here.
"""
