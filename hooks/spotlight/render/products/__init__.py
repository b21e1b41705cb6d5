"""What a site prints: one file for each kind of product, with the data that its template needs."""
