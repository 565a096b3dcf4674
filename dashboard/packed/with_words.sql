-- One row per meeting with all the words: its rowid in `meeting`.
SELECT rowid AS row FROM meeting WHERE list_bool_and(list_transform($words, lambda word: contains(words, word)));
