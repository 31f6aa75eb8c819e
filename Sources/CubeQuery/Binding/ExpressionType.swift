internal import VisualBasic

/// The kind of thing that an expression yields, and of which hierarchies; known before anything runs.
///
/// Hierarchies are indices in the cube, Measures being 0.
enum ExpressionType: Sendable, Hashable {
  /// A number, text, date or truth; `.value` where only running tells which.
  case scalar(ScalarKind)
  /// A member of a hierarchy; nil where a text names it when the statement runs.
  case member(Int?)
  /// A member of each of these hierarchies, in order; nil where a text says them when the statement runs.
  case tuple([Int]?)
  /// Tuples over these hierarchies, in order; nil where they are not known, as for `{}`.
  case set([Int]?)
  /// A level of a hierarchy.
  case level(Int?)
  /// A hierarchy; nil where it is computed.
  case hierarchy(Int?)
  /// A dimension, by its hierarchies.
  case dimension([Int])
  /// A word such as `BDESC`.
  case flag(String)
  /// `NULL`, which fits everywhere.
  case null

  /// The hierarchies of a member, tuple or set; empty for all else and where they are not known.
  var hierarchies: [Int] {
    switch self {
    case .member(let hierarchy): hierarchy.map { [$0] } ?? []
    case .tuple(let hierarchies), .set(let hierarchies): hierarchies ?? []
    default: []
    }
  }

  /// The kind in the words of messages: `<Set>`.
  var word: String {
    switch self {
    case .scalar(.number), .scalar(.integer): "<Numeric>"
    case .scalar(.text): "<String>"
    case .scalar(.boolean): "<Logical>"
    case .scalar(.date): "<Date>"
    case .scalar(.value): "<Value>"
    case .member: "<Member>"
    case .tuple: "<Tuple>"
    case .set: "<Set>"
    case .level: "<Level>"
    case .hierarchy: "<Hierarchy>"
    case .dimension: "<Dimension>"
    case .flag(let word): word
    case .null: "NULL"
    }
  }
}
