"""What the site shows, made from values: words, quotations, marks, charts and descriptions; no SQL and no server."""
