import Foundation

/// Names and texts as SQL writes them.
enum SQLName {
  /// A name, in quotes unless PostgreSQL takes it as it stands.
  static func quoted(_ name: String) -> String {
    isPlain(name) && !keywords.contains(name) ? name : "\"" + name.replacing("\"", with: "\"\"") + "\""
  }

  /// A table's name, with its schema if there is one.
  static func quoted(schema: String?, _ name: String) -> String {
    (schema.map { quoted($0) + "." } ?? "") + quoted(name)
  }

  /// A text.
  static func literal(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }

  /// Whether a text is of small letters, digits and underscores, and begins with no digit.
  static func isPlain(_ name: String) -> Bool {
    name.wholeMatch(of: /[a-z_][a-z0-9_]*/) != nil
  }

  /// A name of small letters, digits and underscores made from any text; at most 50 characters.
  static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else if !scalar.properties.isDiacritic, !result.hasSuffix("_"), !result.isEmpty {
        result += "_"
      }
    }
    while result.hasSuffix("_") { result.removeLast() }
    if result.isEmpty { return "unnamed" }
    if ("0"..."9").contains(result.unicodeScalars[result.startIndex]) { result = "n" + result }
    return String(result.prefix(50))
  }

  /// The words that PostgreSQL does not take for a table's or column's name everywhere.
  private static let keywords: Set<String> = [
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization", "between", "bigint",
    "binary", "bit", "boolean", "both", "case", "cast", "char", "character", "check", "coalesce", "collate",
    "collation",
    "column", "concurrently", "constraint", "create", "cross", "current_catalog", "current_date", "current_role",
    "current_schema", "current_time", "current_timestamp", "current_user", "dec", "decimal", "default", "deferrable",
    "desc", "distinct", "do", "else", "end", "except", "exists", "extract", "false", "fetch", "float", "for", "foreign",
    "freeze", "from", "full", "grant", "greatest", "group", "grouping", "having", "ilike", "in", "initially", "inner",
    "inout", "int", "integer", "intersect", "interval", "into", "is", "isnull", "join", "lateral", "leading", "least",
    "left", "like", "limit", "localtime", "localtimestamp", "national", "natural", "nchar", "none", "normalize", "not",
    "notnull", "null", "nullif", "numeric", "offset", "on", "only", "or", "order", "out", "outer", "overlaps",
    "overlay",
    "placing", "position", "precision", "primary", "real", "references", "returning", "right", "row", "select",
    "session_user", "setof", "similar", "smallint", "some", "substring", "symmetric", "table", "tablesample", "then",
    "time", "timestamp", "to", "trailing", "treat", "trim", "true", "union", "unique", "user", "using", "values",
    "varchar", "variadic", "verbose", "when", "where", "window", "with", "xmlattributes", "xmlconcat", "xmlelement",
    "xmlexists", "xmlforest", "xmlnamespaces", "xmlparse", "xmlpi", "xmlroot", "xmlserialize", "xmltable",
  ]
}
