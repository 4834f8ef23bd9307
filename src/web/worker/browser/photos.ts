import { inStore } from './store.ts';

const LONGEST = 1600;
const MOST = 3;

const drawn = (file: Blob): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = URL.createObjectURL(file);
  });

/** A photo at most 1600 pixels long, as JPEG: a tenth of the bytes, and without the place it was taken at. */
const shrunk = async (file: Blob): Promise<Blob> => {
  const image = await drawn(file);
  const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob || file), 'image/jpeg', 0.8),
  );
};

/** The photos chosen for one station, kept on this phone until they are sent. */
export interface PhotoBox {
  all(): readonly Blob[];
  add(files: readonly File[]): Promise<string>;
  clear(): Promise<void>;
}

const thumb = (photo: Blob, index: number, remove: () => void): HTMLLIElement => {
  const line = document.createElement('li');
  const image = document.createElement('img');
  image.src = URL.createObjectURL(photo);
  image.alt = `第 ${index + 1} 张`;
  image.onload = () => URL.revokeObjectURL(image.src);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '删除';
  button.setAttribute('aria-label', `删除第 ${index + 1} 张`);
  button.onclick = remove;
  line.append(image, button);
  return line;
};

/** Opens the box of a station: photos of an unfinished report come back. */
export const openPhotoBox = async (stationId: string, list: HTMLElement): Promise<PhotoBox> => {
  let photos: readonly Blob[] =
    (await inStore<Blob[] | undefined>('photos', (store) => store.get(stationId))) || [];
  const write = async (): Promise<void> => {
    await inStore<IDBValidKey>('photos', (store) => store.put(photos, stationId));
    show();
  };
  const show = (): void => {
    list.textContent = '';
    photos.forEach((photo, index) => {
      const remove = (): void => {
        photos = photos.filter((other) => other !== photo);
        write().catch(() => undefined);
      };
      list.append(thumb(photo, index, remove));
    });
  };
  show();
  return {
    all: () => photos,
    add: async (files) => {
      const room = MOST - photos.length;
      for (const file of files.slice(0, room)) photos = [...photos, await shrunk(file)];
      await write();
      return files.length > room ? '最多 3 张，多的没有加' : '';
    },
    clear: async () => {
      photos = [];
      await write();
    },
  };
};
