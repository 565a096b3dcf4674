"""Nasty files, made up and made when the tests run: each shows one way in which real or hostile files go wrong."""
