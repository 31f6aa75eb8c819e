internal import Postgres

extension SQL {
  /// Names, quoted, with commas between; each behind `alias` and a point, if one is given.
  static func names(_ names: some Sequence<String>, of alias: String? = nil) -> SQL {
    names.map { name in alias.map { "\(Identifier($0)).\(Identifier(name))" } ?? "\(Identifier(name))" }
      .joined(separator: ", ")
  }

  /// A row of names, so that one comparison covers them all.
  static func row(_ names: some Sequence<String>, of alias: String) -> SQL {
    "row(\(SQL.names(names, of: alias)))"
  }

  /// `left.a = right.a and left.b = right.b`.
  static func equal(_ names: some Sequence<String>, _ left: String, _ right: String) -> SQL {
    names.map { name in "\(Identifier(left)).\(Identifier(name)) = \(Identifier(right)).\(Identifier(name))" }
      .joined(separator: " and ")
  }

  /// The number of a run as it stands in a statement.
  static func run(_ run: Int) -> SQL {
    SQL(unsafeSQL: String(run) + "::bigint")
  }

  /// An expression of the definitions: code of their author, which the definitions' reader has placed here.
  ///
  /// The only door by which text that is not the program's own becomes part of a statement. The line breaks keep a
  /// comment at its end from swallowing what follows.
  static func expression(_ text: String) -> SQL {
    SQL(unsafeSQL: "(" + text + "\n)")
  }
}
