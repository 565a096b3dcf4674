"""The page *drafts*: what was read from texts waits here until a person accepts, corrects or rejects it.

It is there only where the administrator switched editing on. Nothing here writes: the ETL's own commands do.
"""
