-- One row per meeting whose text has a word in it: its rowid in `meeting`.
SELECT rowid AS row FROM meeting WHERE contains(words, $sought);
