// Photographs outlive a reload too: a phone may throw the page away while its camera is open.
const STORE = "photos";

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("good-cause-desk", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function withStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const database = await opened();
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } catch {
    // A browser that keeps nothing: the page itself still has them.
    return null;
  }
}

/** The photographs of the report that is being made in this tab. */
export async function readPhotos(submission: string): Promise<File[]> {
  return (await withStore<File[]>("readonly", (store) => store.get(submission))) ?? [];
}

/** Keeps them in the place of the ones before. */
export async function keepPhotos(submission: string, files: File[]): Promise<void> {
  await withStore("readwrite", (store) => store.put(files, submission));
}

/** Forgets every photograph on this machine. */
export async function forgetPhotos(): Promise<void> {
  await withStore("readwrite", (store) => store.clear());
}
