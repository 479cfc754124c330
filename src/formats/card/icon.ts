import sharp from 'sharp';
import { createFace } from './face.ts';
import numerals from '../../styles/numerals/numerals.woff2?inline';

/** The two digits that most of the codes end in, as chalk on the red of the 5xx class. */
const DIGITS = '99';
const TILE = '#a3182f';
const CHALK = '#faf8f2';
const SIZE = 32;
const EM = 24;

/** The icon of the guide as an SVG document, a square of 32 units. */
export function iconSvg(): string {
  const face = createFace(numerals);
  const path = face.outline(DIGITS, EM);
  const [width, height] = [face.widthOf(DIGITS) * EM, face.capHeight * EM];
  const x = (SIZE - width) / 2;
  const y = (SIZE + height) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}">` +
    `<path fill="${TILE}" d="M0 0h${SIZE}v${SIZE}H0z"/>` +
    `<path fill="${CHALK}" transform="translate(${x.toFixed(2)} ${y.toFixed(2)})" d="${path}"/></svg>`
  );
}

/**
 * The icon as a PNG file.
 *
 * @param size of its sides in pixels
 */
export function iconPng(size: number): Promise<Buffer<ArrayBuffer>> {
  const density = (72 * size) / SIZE;
  return sharp(Buffer.from(iconSvg()), { density }).resize(size).png({ palette: true }).toBuffer();
}

/**
 * A PNG image as an ICO file, which programs ask for that read no `<link rel="icon">`.
 *
 * The format: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10), with a PNG as
 * its one image.
 *
 * @param size of the image's sides in pixels, below 256
 */
export function icoOf(png: Uint8Array, size: number): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2); // an icon
  header.writeUInt16LE(1, 4); // of one image
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10); // colour plane
  header.writeUInt16LE(32, 12); // bits per pixel
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
