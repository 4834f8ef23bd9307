import sharp from 'sharp';
import { done, type Result, refuse } from '#lib/result.ts';

/** Why a photo was not taken. */
export interface PhotoRefused {
  readonly code: 'not-a-photo' | 'photo-too-large';
}

const MOST_BYTES = 12_000_000;
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 1_600;

/** Re-encodes an uploaded picture as JPEG of at most 1,600 pixels a side: place and device marks are gone,
 *  and whatever else the bytes pretended to be does not survive. */
export const cleanPhoto = async (bytes: Uint8Array): Promise<Result<Uint8Array, PhotoRefused>> => {
  if (bytes.length > MOST_BYTES) return refuse({ code: 'photo-too-large' });
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!format || !['jpeg', 'png', 'webp', 'heif'].includes(format)) {
      return refuse({ code: 'not-a-photo' });
    }
    const size = { width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside' } as const;
    const clean = picture.rotate().resize({ ...size, withoutEnlargement: true });
    return done(new Uint8Array(await clean.jpeg({ quality: 80, mozjpeg: true }).toBuffer()));
  } catch {
    // The decoder's complaint is the answer: the bytes are no picture it can read.
    return refuse({ code: 'not-a-photo' });
  }
};
