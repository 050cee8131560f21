"""Grammar: the words, verbs and clauses of a sentence, and the names that head its phrases."""
