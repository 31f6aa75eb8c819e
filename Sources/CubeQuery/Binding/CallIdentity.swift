/// What tells one call of a statement from all others, so that what it found can be kept for it.
final class CallIdentity: Sendable {}
