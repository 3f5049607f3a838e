"""Illustrations of Haneul City, drawn by code: the demo has pictures without a download, the same on each machine."""

from newsroom.desk.demo.pictures.drawing import draw

__all__ = ["draw"]
