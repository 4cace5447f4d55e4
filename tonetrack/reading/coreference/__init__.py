"""Who a name, an office, a noun or a pronoun means at its place in the article."""
