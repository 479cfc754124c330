import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSyntheticCodes } from '../scripts/synthetic-content.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { detailsData, fingerprintData, guideData } from '../src/formats/payloads/recognise.ts';
import type { DetailsData, FingerprintData, GuideData, Part } from '../src/shared/guide-data.ts';
import { ROOT } from './peers/files.ts';

/** What the guide's three data files hold. */
export interface Payloads {
  readonly guide: GuideData;
  readonly fingerprints: FingerprintData;
  readonly details: DetailsData;
}

/** The data of a guide with a given number of meanings: the first ones, then synthetic ones if the guide has fewer. */
export function payloadsOf(count: number): Payloads {
  const own = payloadsIn(ROOT);
  const missing = count - meaningsIn(own.guide).length;
  if (missing <= 0) return first(count, own);
  const root = mkdtempSync(join(tmpdir(), 'field-guide-growth-'));
  try {
    cpSync(join(ROOT, 'content'), join(root, 'content'), { recursive: true });
    // Each synthetic code has two meanings.
    writeSyntheticCodes(join(root, 'content'), Math.ceil(missing / 2));
    return first(count, payloadsIn(root));
  } finally {
    rmSync(root, { recursive: true });
  }
}

function payloadsIn(root: string): Payloads {
  const catalog = loadCatalog(root);
  return {
    guide: guideData(catalog),
    fingerprints: fingerprintData(catalog),
    details: detailsData(catalog),
  };
}

function meaningsIn({ parts }: GuideData): Part[] {
  return parts.filter(({ kind }) => kind === 'meaning');
}

/** The first meanings, their codes with their look-alikes, and their products. */
function first(count: number, { guide, fingerprints, details }: Payloads): Payloads {
  const meanings = new Set(meaningsIn(guide).slice(0, count));
  const codes = new Set([...meanings].map(({ code }) => code));
  const products = new Set([...meanings].map(({ product }) => product));
  const isKept = (part: Part) => {
    if (part.kind === 'meaning') return meanings.has(part);
    if (part.kind === 'product') return products.has(part.product);
    return part.kind === 'guide' || codes.has(part.code);
  };
  const parts = guide.parts.filter(isKept);
  const urls = new Set(parts.map(({ url }) => url));
  return {
    guide: { ...guide, parts },
    fingerprints: {
      ...fingerprints,
      parts: guide.parts.flatMap((part, i) => (isKept(part) ? [fingerprints.parts[i] ?? []] : [])),
    },
    details: { meanings: pick(details.meanings, urls), codes: pick(details.codes, urls) },
  };
}

function pick<T>(
  record: Readonly<Record<string, T>>,
  keys: ReadonlySet<string>,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
}
