/// SQL text with bound values.
///
/// Written as a string literal. What an interpolation means is decided by its type: a value is *bound* (`$1` in the
/// text, the value beside it), an ``Identifier`` is quoted, another `SQL` is spliced with its binds.
///
/// ```swift
/// let total: SQL = "select count(*) from \(Identifier("star", "fact_sales")) where amount > \(100)"
/// ```
///
/// `\(unsafeSQL:)` and `\(literal:)` write into the text itself, for what takes no binds (DDL, COPY).
public struct SQL: Sendable, Hashable {
  /// A piece of a statement.
  enum Fragment: Sendable, Hashable {
    case text(String)
    case identifier(Identifier)
    case bind(BoundValue)
  }

  /// No two texts are neighbours and none is empty, so that equal statements are equal values.
  private(set) var fragments: [Fragment]

  /// SQL taken as it stands.
  ///
  /// - Parameter unsafeSQL: the text, never with anything in it that came from outside the program.
  public init(unsafeSQL: String) {
    fragments = unsafeSQL.isEmpty ? [] : [.text(unsafeSQL)]
  }

  init(fragments: [Fragment]) {
    self.fragments = []
    for fragment in fragments { append(fragment) }
  }

  /// The text as the server gets it, bound values as `$1`, `$2`, … in the order of their appearance.
  public var text: String {
    var text = ""
    var binds = 0
    for fragment in fragments {
      switch fragment {
      case .text(let piece): text += piece
      case .identifier(let identifier): text += identifier.quoted
      case .bind:
        binds += 1
        text += "$\(binds)"
      }
    }
    return text
  }

  /// The bound values, in the order of `$1`, `$2`, ….
  var binds: [BoundValue] {
    fragments.compactMap { fragment in
      guard case .bind(let value) = fragment else { return nil }
      return value
    }
  }

  /// Both pieces after one another, nothing between them.
  public static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum += right
    return sum
  }

  /// Appends a piece.
  public static func += (left: inout SQL, right: SQL) {
    for fragment in right.fragments { left.append(fragment) }
  }

  private mutating func append(_ fragment: Fragment) {
    guard case .text(let next) = fragment else {
      fragments.append(fragment)
      return
    }
    if next.isEmpty { return }
    if case .text(let last)? = fragments.last {
      fragments[fragments.count - 1] = .text(last + next)
    } else {
      fragments.append(fragment)
    }
  }
}

extension SQL: CustomStringConvertible {
  /// The text, without the bound values.
  public var description: String { text }
}

extension SQL: CustomReflectable {
  /// Shows the text alone, so that dumping a statement never shows its bound values.
  public var customMirror: Mirror { Mirror(self, children: ["text": text]) }
}

extension Sequence<SQL> {
  /// The pieces after one another, `separator` between each two.
  public func joined(separator: SQL = ", ") -> SQL {
    var joined = SQL(fragments: [])
    for (index, piece) in enumerated() {
      if index > 0 { joined += separator }
      joined += piece
    }
    return joined
  }
}
