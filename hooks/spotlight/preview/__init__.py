"""What editors see while they write: the site as it is, and what is wrong with the content, in the page itself."""
