const listeners = {}

/** Everybody's events, as many shops write it. */
export default {
  on (name, listener) { (listeners[name] = listeners[name] || []).push(listener); return () => { listeners[name] = listeners[name].filter(other => other !== listener) } },
  emit (name, ...args) { (listeners[name] || []).forEach(listener => listener(...args)) }
}
