"""The terminal shell: the same story, line by line, where there is no screen or where a screen reader reads."""
