import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseLesson, type LessonFile } from './parse-lesson'

/** All lessons of a folder, by file name. Throws with the file's name where one does not keep to the schema. */
export async function readLessons (folder: string): Promise<LessonFile[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.md')).sort()
  return Promise.all(names.map(async name => parseLesson(name, await readFile(join(folder, name), 'utf8'))))
}
