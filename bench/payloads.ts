import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSyntheticCodes } from '../scripts/synthetic-content.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { detailsData, fingerprintData, guideData } from '../src/formats/payloads/recognise.ts';
import type { DetailsData, FingerprintData, GuideData } from '../src/shared/guide-data.ts';
import { ROOT } from './peers/files.ts';

/** What the guide's three data files hold. */
export interface Payloads {
  readonly guide: GuideData;
  readonly fingerprints: FingerprintData;
  readonly details: DetailsData;
}

/** The data of a guide with so many meanings: the first ones, and synthetic ones where the guide has fewer. */
export function payloadsOf(count: number): Payloads {
  const own = payloadsIn(ROOT);
  const missing = count - own.guide.meanings.length;
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

/** The first meanings, and what belongs to them. */
function first(count: number, { guide, fingerprints, details }: Payloads): Payloads {
  const meanings = guide.meanings.slice(0, count);
  const codes = new Set(meanings.map(({ code }) => code));
  const products = new Set(meanings.map(({ product }) => product));
  const urls = new Set(meanings.map(({ url }) => url));
  const kept = guide.codes.filter(({ code }) => codes.has(code));
  return {
    guide: {
      ...guide,
      codes: kept,
      meanings,
      products: guide.products.filter(({ id }) => products.has(id)),
      lookAlikes: guide.lookAlikes.filter(({ code }) => codes.has(code)),
    },
    fingerprints: {
      ...fingerprints,
      meanings: fingerprints.meanings.slice(0, count),
      lookAlikes: fingerprints.lookAlikes.filter((_, i) =>
        codes.has(guide.lookAlikes[i]?.code ?? 0),
      ),
    },
    details: {
      meanings: pick(details.meanings, urls),
      codes: pick(details.codes, new Set(kept.map(({ url }) => url))),
    },
  };
}

function pick<T>(
  record: Readonly<Record<string, T>>,
  keys: ReadonlySet<string>,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)));
}
