/** A report waiting on this phone. */
export interface WaitingReport {
  readonly submission: string;
  readonly stationId: string;
  readonly stationName: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly photos: readonly Blob[];
  /** Why the server would not take it; then it waits for its writer. */
  readonly refused?: string;
}

type StoreName = 'reports' | 'photos';

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asking = indexedDB.open('yijia', 1);
    asking.onupgradeneeded = () => {
      asking.result.createObjectStore('reports', { keyPath: 'submission' });
      asking.result.createObjectStore('photos');
    };
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });

/** One request to one store of this phone; resolves when it is safely written. */
export const inStore = async <T>(
  name: StoreName,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const db = await opened();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, 'readwrite');
    const request = act(transaction.objectStore(name));
    transaction.oncomplete = () => {
      db.close();
      resolve(request.result);
    };
    transaction.onabort = () => {
      db.close();
      reject(transaction.error);
    };
  });
};
