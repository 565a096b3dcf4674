"""A report: panels chosen, ordered and commented in a definition, and written as DOCX, PPTX, PDF, XLSX or ZIP.

definition.py reads what a report is made of, exhibits.py asks for it once, and each writer gets the same Report.
"""
