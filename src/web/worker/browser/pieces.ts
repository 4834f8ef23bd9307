const PIECE = 262_144;
const LONGEST = 1600;
const LARGEST = 12_000_000;
const TRIES = 3;

interface Told {
  /** The network failed: go on later. */
  readonly later: boolean;
  /** Why something was not taken. */
  readonly refused: string;
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const sha256 = async (blob: Blob): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));

/** A photo at most 1600 points long; what the browser cannot draw goes as it is. */
const shrunk = async (file: File): Promise<Blob> => {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  const image = new Image();
  const url = URL.createObjectURL(file);
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = url;
    });
  } catch {
    return file; // the server says what is wrong with it
  } finally {
    URL.revokeObjectURL(url);
  }
  const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return file;
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob || file), 'image/jpeg', 0.8),
  );
};

/** An id out of the bytes: the same file again goes on where it stopped. */
const idOf = (hash: string): string =>
  hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

interface Answer {
  readonly id?: string;
  readonly offset?: number;
  readonly state?: string;
  readonly text?: string;
}

/** The server's answer; null when it cannot be reached now. */
const ask = async (url: string, init: RequestInit, tries = TRIES): Promise<Answer | null> => {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch {
    if (tries <= 1 || !navigator.onLine) return null;
    await new Promise((resolve) => setTimeout(resolve, 1000 * (TRIES + 1 - tries)));
    return ask(url, init, tries - 1);
  }
  if (response.status >= 500 && response.status !== 507) return null;
  return response.json();
};

/** A file as it goes out. */
interface Parcel {
  readonly name: string;
  readonly blob: Blob;
  readonly hash: string;
}

const begin = (base: string, { name, blob, hash }: Parcel): Promise<Answer | null> =>
  ask(base, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      client_id: idOf(hash),
      name,
      type: blob.type,
      size: blob.size,
      sha256: hash,
    }),
  });

const sendPiece = async (url: string, blob: Blob, offset: number): Promise<Answer | null> => {
  const piece = blob.slice(offset, offset + PIECE);
  return ask(url, {
    method: 'PUT',
    headers: {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      'piece-sha256': await sha256(piece),
    },
    body: piece,
  });
};

const NOT_TAKEN = '没有收下，请再试一次';

/** Why a file was not taken; empty = it was; null = the network failed, go on later. */
const sendOne = async (
  base: string,
  file: File,
  say: (text: string) => void,
): Promise<string | null> => {
  const blob = await shrunk(file);
  if (blob.size > LARGEST) {
    return `${file.name}太大（每个最多 12 MB）。照片可以截图再交，录音可以分成几段。`;
  }
  let answer = await begin(base, { name: file.name, blob, hash: await sha256(blob) });
  const id = answer?.id;
  while (answer && !answer.state) {
    if (!id || answer.offset === undefined) return answer.text || NOT_TAKEN;
    say(`正在传 ${file.name}：${Math.floor((100 * answer.offset) / blob.size)}%`);
    answer = await sendPiece(`${base}/${id}`, blob, answer.offset);
  }
  return answer && (answer.text || '');
};

/** Sends files one after the other in pieces; what was begun goes on where it stopped. */
export const sendFiles = async (
  base: string,
  files: readonly File[],
  say: (text: string) => void,
): Promise<Told> => {
  const refused: string[] = [];
  for (const file of files) {
    const why = await sendOne(base, file, say);
    if (why === null) return { later: true, refused: refused.join(' ') };
    if (why) refused.push(why);
  }
  return { later: false, refused: refused.join(' ') };
};
