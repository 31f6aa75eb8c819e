/// Where a text is no JSON, and why.
struct JSONMistake: Error, Equatable {
  /// The bytes before it.
  let offset: Int
  /// What is wrong, as a clause.
  let reason: String
}
