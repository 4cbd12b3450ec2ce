import { type Me } from '../../../../services/session'
import { reaches, takenDown, topics } from '../../filing'

/** 替群众登记: who says it, how to reach them, what they say, where. */
export function assistView ({ villages, offices }: Me) {
  const fields = takenDown()
  return {
    topics, reaches, villages, fields, place: fields.villageId ? { villageId: fields.villageId, groupId: fields.groupId } : null, seconds: fields.recordings.reduce((sum, { seconds }) => sum + seconds, 0),
    unit: offices[0]?.unit ?? offices[0]?.place ?? ''
  }
}
