/// A name in the database, with or without its schema.
///
/// Any text is a name, whatever quotes, brackets, semicolons or scripts it holds. What PostgreSQL cannot store as a
/// name (nothing, NUL, more than 63 bytes of UTF-8, which the server would cut silently) is refused when the
/// statement that holds it is run.
public struct Identifier: Sendable, Hashable {
  /// The schema, when it is named.
  public let schema: String?
  /// The name itself.
  public let name: String

  /// A name that is looked up along the search path.
  public init(_ name: String) {
    schema = nil
    self.name = name
  }

  /// A name in a schema.
  public init(_ schema: String, _ name: String) {
    self.schema = schema
    self.name = name
  }

  /// The name as it stands in a statement: `"schema"."name"`, quotes inside doubled.
  public var quoted: String {
    guard let schema else { return Self.quoted(name) }
    return "\(Self.quoted(schema)).\(Self.quoted(name))"
  }

  /// What makes this no name for PostgreSQL, as the end of a sentence; nil when it is one.
  var fault: String? {
    for part in [schema, name].compactMap({ $0 }) {
      if part.isEmpty { return "a name must not be empty" }
      if part.utf8.contains(0) { return "a name must not contain the NUL character" }
      if part.utf8.count > Self.longestName {
        return "the name '\(part)' has \(part.utf8.count) bytes, PostgreSQL keeps only \(Self.longestName)"
      }
    }
    return nil
  }

  /// `NAMEDATALEN - 1` of every ordinary build of PostgreSQL, in bytes.
  static let longestName = 63

  private static func quoted(_ part: String) -> String {
    let doubled = part.unicodeScalars.reduce(into: "") { quoted, scalar in
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return "\"\(doubled)\""
  }
}

extension Identifier: CustomStringConvertible {
  /// The quoted form.
  public var description: String { quoted }
}
