import { z } from 'zod';

export const hitSchema = z.object({
  /** The standard's id, and the node's within it. */
  standard: z.string(),
  node: z.string(),
  /** As printed. */
  code: z.string().nullable(),
  /** The node's text; before it its heading and after it its details, on lines of their own, where a word stands there. */
  text: z.string(),
  /** Where the words stand in `text`: UTF-16 offsets, the second behind the end. None where only the code was meant. */
  ranges: z.array(z.tuple([z.int(), z.int()])),
});
export type Hit = Readonly<z.infer<typeof hitSchema>>;

/** `total` counts all there are, `hits` are the first of them. */
export const foundSchema = z.object({ query: z.string(), total: z.int(), hits: z.array(hitSchema) });
export type Found = Readonly<z.infer<typeof foundSchema>>;
