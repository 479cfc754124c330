import { create } from 'fontkitten';
import file from './numerals.woff2?inline';

/** A text as one outline. */
export interface Outline {
  /** The `d` of an SVG path; y grows downwards, and the baseline is at 0. */
  readonly path: string;
  /** Sum of the advances of its glyphs, in the unit of the size. */
  readonly width: number;
  /** Height of a digit above the baseline, in the unit of the size. */
  readonly height: number;
}

/**
 * The outline of a number in the numerals of the guide.
 *
 * @param text digits and `x`, such as `499` or `4xx`
 * @param size of the em, in any unit
 * @throws {Error} for any other character
 */
export function numeralOutline(text: string, size: number): Outline {
  const [, bytes = ''] = file.split(',');
  const font = create(Buffer.from(bytes, 'base64'));
  if (font.isCollection) throw new Error('numerals.woff2 holds more than one font.');
  const scale = size / font.unitsPerEm;
  let width = 0;
  const path = Array.from(text).map((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!font.hasGlyphForCodePoint(codePoint)) {
      throw new Error(`The numerals have no “${character}”.`);
    }
    const glyph = font.glyphForCodePoint(codePoint);
    const placed = glyph.path.transform(scale, 0, 0, -scale, width, 0);
    width += glyph.advanceWidth * scale;
    return placed.toSVG();
  });
  return { path: path.join(''), width, height: font.capHeight * scale };
}
