import { statfsSync } from "node:fs";

const smallestRoom = 2 * 1024 * 1024;

/** Whether the disk of one of these folders, which exist, is as good as full. */
export function hasNoRoom(folders) {
  return folders.some((folder) => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < smallestRoom;
  });
}
