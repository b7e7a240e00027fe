// Replaced by the public site.
