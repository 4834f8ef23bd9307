import sharp from 'sharp';

/** A photo of a locked door as a phone takes it: a JPEG of 12 megapixels with its place in it. */
export const aPhoto = async (): Promise<{ name: string; mimeType: string; buffer: Buffer }> => {
  const noise = { type: 'gaussian', mean: 120, sigma: 30 } as const;
  const buffer = await sharp({
    create: { width: 4000, height: 3000, channels: 3, background: '#8a5a2b', noise },
  })
    .withExif({ IFD3: { GPSLatitude: '30/1 45/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg({ quality: 70 })
    .toBuffer();
  return { name: '门锁着.jpg', mimeType: 'image/jpeg', buffer };
};
