"""Makes numerals.woff2, the digits and the x of Besley Bold, all digits equally wide.

    pip install fonttools brotli
    python3 numerals.py besley-latin-700-normal.woff2

The argument is a file of the npm package @fontsource/besley. Besley's own tabular figures are not
used: their zero has the weight of the regular style.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

DIGIT_WIDTH = 0.6  # of an em; numerals.css matches the fallback fonts to it

options = subset.Options(
    flavor="woff2", hinting=False, layout_features=[], name_IDs=[0, 1, 2, 13, 14], notdef_outline=False
)
font = TTFont(sys.argv[1])
subsetter = subset.Subsetter(options)
subsetter.populate(text="0123456789x")
subsetter.subset(font)

width = round(DIGIT_WIDTH * font["head"].unitsPerEm)
glyphs = font["glyf"]
for digit in "0123456789":
    name = font.getBestCmap()[ord(digit)]
    advance, bearing = font["hmtx"][name]
    shift = (width - advance) // 2
    glyphs[name].coordinates.translate((shift, 0))
    glyphs[name].recalcBounds(glyphs)
    font["hmtx"][name] = (width, bearing + shift)

font.flavor = "woff2"
font.save(Path(__file__).with_name("numerals.woff2"))
