"""From what an article has to the letters of a corpus: found, told apart, merged, written, shown."""
