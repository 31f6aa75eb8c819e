/// A set with a name, whose current tuple can be asked for while something is computed for each of its tuples.
protocol NamedNode: SetNode {
  /// Where the evaluation keeps the current tuple.
  var slot: Int { get }
}
