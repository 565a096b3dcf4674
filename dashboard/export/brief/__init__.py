"""The brief about one country: what one carries into the room, on one page, two at most, as PDF or DOCX.

content.py makes it from the rows of the country page's own panels, so its numbers are the page's; pdf.py and docx.py write it.
"""
