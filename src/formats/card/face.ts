import { create } from 'fontkit';

/** A typeface in one weight. */
export interface Face {
  /** The height of a capital or a digit above the baseline, in ems. */
  readonly capHeight: number;
  /**
   * The width of a line's ink in ems.
   *
   * @throws {Error} if the face lacks a character
   */
  widthOf(text: string): number;
  /**
   * A line as the `d` of an SVG path. The baseline is at y = 0, the ink starts at x = 0, and y grows
   * downwards.
   *
   * @param size the font size, in any unit
   * @throws {Error} if the face lacks a character
   */
  outline(text: string, size: number): string;
}

/** @param file a font as a `data:` URL, as an import of `…?inline` gives it */
export function createFace(file: string): Face {
  const [, bytes = ''] = file.split(',');
  const font = create(Buffer.from(bytes, 'base64'));
  if (!('layout' in font)) throw new Error('The file contains more than one font.');

  const shape = (text: string) => {
    const missing = Array.from(text).find(
      (character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    );
    if (missing) {
      throw new Error(
        `“${text}” cannot be drawn: ${font.fullName} has no “${missing}”. Write it differently, or use a font that has this character.`,
      );
    }
    return font.layout(text);
  };

  // Finding the best line breaks takes the same widths again and again.
  const widths = new Map<string, number>();

  return {
    capHeight: font.capHeight / font.unitsPerEm,
    widthOf(text) {
      const width = widths.get(text) ?? shape(text).bbox.width / font.unitsPerEm;
      widths.set(text, width);
      return width;
    },
    outline(text, size) {
      const { glyphs, positions, bbox } = shape(text);
      const scale = size / font.unitsPerEm;
      let pen = -bbox.minX;
      const paths = glyphs.map((glyph, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        const [x, y] = [(pen + xOffset) * scale, -yOffset * scale];
        pen += xAdvance;
        return glyph.path.transform(scale, 0, 0, -scale, x, y).toSVG();
      });
      return paths.join('');
    },
  };
}
