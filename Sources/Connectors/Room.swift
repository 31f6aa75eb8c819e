// Placeholder so that the room builds before its first furniture arrives.
