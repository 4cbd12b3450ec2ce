/** A paper as the person will read it: its parts, and the unit whose seal goes below it. */
Component({
  properties: { parts: Array, unit: String, sealed: String }
})
