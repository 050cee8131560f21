"""Scraped news pages in, one SQLite archive out."""

__version__ = "0.1.0"
