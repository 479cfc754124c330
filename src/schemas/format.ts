import { z } from 'astro/zod';
import { httpsUrl, productId, sentence } from './common.ts';

const lineSchema = z.strictObject({
  form: z
    .string()
    .min(1)
    .describe(
      'The part of the line around the status, as the program writes it, with placeholders for what varies: `HTTP/{n}" {status} {n}`. docs/adding-a-log-format.md lists them.',
    ),
  example: z
    .string()
    .min(3)
    .max(2000, { error: 'is too long; leave out what follows the part that matters' })
    .regex(/^.+$/, { error: 'is not one line; a form is looked for in each line by itself' })
    .describe('A real line, with private parts replaced.'),
  status: z
    .int()
    .min(-1)
    .max(999)
    .nullable()
    .describe('The status that must be read from the example; null if the line names none.'),
  upstream: z
    .union([z.int().min(100).max(999), z.literal('none')], {
      error: 'is neither a status nor none; write what the server further back sent, or none',
    })
    .optional()
    .describe(
      'What a server further back sent according to the example: its status, or `none` if it sent none.',
    ),
  source: z
    .union(
      [
        httpsUrl,
        z
          .string()
          .regex(/^\d{3}\/[a-z0-9-]+$/)
          .describe('The code and the name of a sample: 499/nginx-access-log.'),
      ],
      {
        error:
          'is neither an https address nor a sample; write where the form can be read, or a sample such as 499/nginx-access-log',
      },
    )
    .describe(
      'Where the form can be read: the program’s source or documentation, a public text with such a line, or a sample of this guide.',
    ),
});

/** The content of `content/formats/<id>.yaml`: how a program writes a status in its log or in a message. */
export const formatSchema = z.strictObject({
  name: sentence(3, 60).describe('What a reader calls it: `access log of nginx`.'),
  in: z
    .enum(['log', 'client'])
    .describe('`log` for what a server writes, `client` for what a client program prints.'),
  product: productId
    .optional()
    .describe(
      'The product that writes it, only if no other software does: then each such line is evidence for its meaning of the status.',
    ),
  wide: z
    .boolean()
    .default(false)
    .describe('Whether many programs write it, so that it is tried only after all others.'),
  lines: z
    .array(lineSchema)
    .min(1)
    .describe('The forms of a line. The first that matches counts, so the narrow ones come first.'),
});

export type FormatData = z.output<typeof formatSchema>;
