/// A word such as `BDESC` in its place.
struct Flag: Node {
  /// The word, upper case.
  let word: String

  var type: ExpressionType { .flag(word) }
  var dependencies: HierarchySet { HierarchySet() }
  var readsCells: Bool { false }
}
