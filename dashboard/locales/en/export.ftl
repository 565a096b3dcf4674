# The export dialog, what stands on a picture that leaves the house, and views opened again by their code.
export-close = Close
export-picture = Picture
export-copy = Copy
export-rows = Data
export-size = Size
export-size-screen = As on screen
export-size-half = Half page
export-size-full = Full page
export-size-slide = Slide 16:9
export-size-square = Square
export-wide = { NUMBER($count, useGrouping: 0) } px wide
export-mm = { NUMBER($width, useGrouping: 0) } × { NUMBER($height, useGrouping: 0) } mm
export-px = { NUMBER($width, useGrouping: 0) } × { NUMBER($height, useGrouping: 0) } px
export-density = Resolution
export-density-2 = 2× screen
export-density-4 = 4× print
export-theme = Colours
export-light = Light
export-dark = Dark
export-glass = Transparent background
export-language = Language
export-which = Rows
export-shown = As displayed
export-all = All, with codes
export-download = Download
export-copy-now = Copy
export-stop = Cancel
export-code = Code of this view:
rows-making = Preparing the data …
rows-sheet = Data
rows-too-many = A workbook takes no more rows than { $most }; this view has { $count }. Take CSV or JSON.
file-ready = Downloaded:
export-stopped = Cancelled.
export-failed = The file could not be made. Try again.
picture-view = This view
picture-cut = { $count ->
    [one] Only the first line fits here; a larger size shows more, the table all.
   *[other] Only the first { $count } lines fit here; a larger size shows more, the table all.
  }
picture-not-understood = Not understood: { $written }. Possible are: { $choices }
picture-nothing = No meeting matches this selection: there is nothing to draw.
picture-busy = Too many pictures are being drawn just now. Try again in a few seconds.
picture-no-chromium = On the server Chromium is missing, which draws this kind of file. The administrator can add it: { $command }. PNG and SVG can be had all the same.
picture-failed = The picture could not be drawn. Try again; a smaller selection may help.
code-unknown = There is no view with this code
code-unknown-why = Most likely a letter was mistyped: compare it with the paper. Capitals and dashes do not matter; O is read as 0, I and L as 1.
code-unknown-home = To the overview
reopened = Reopened view.
reopened-same = Made from the data of { $day }, which are the present ones.
reopened-older = Made from the data of { $day }, which are not published here now: the numbers may differ.
reopened-nothing = Made from the data of { $day }. No record has been added or changed since.
reopened-since = Made from the data of { $day }; since then: { $what }.
reopened-added = { $count ->
    [one] { $count } record added
   *[other] { $count } records added
  }
reopened-changed = { $count ->
    [one] { $count } changed
   *[other] { $count } changed
  }
reopened-removed = { $count ->
    [one] { $count } taken out
   *[other] { $count } taken out
  }
reopened-here = { $count ->
    [0] None of the added ones lies in this view.
    [one] { $count } of the added ones lies in this view.
   *[other] { $count } of the added ones lie in this view.
  }
reopened-by-loads = Counted by loads: that version is no longer kept.
