"""One module for each place: its alt text and its drawing."""
