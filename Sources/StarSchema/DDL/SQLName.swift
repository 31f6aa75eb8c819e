/// Names and texts as SQL spells them.
public enum SQLName {
  /// A name in double quotes, so that any name is one: `customer "A"; drop` as well as 客户.
  public static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// A name within a schema, both in double quotes.
  public static func quoted(_ schema: String, _ name: String) -> String {
    quoted(schema) + "." + quoted(name)
  }

  /// A text as a literal that means the same whatever the server's settings.
  public static func literal(_ text: String) -> String {
    let doubled = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    guard doubled.contains("\\") else { return "'" + doubled + "'" }
    return "E'" + doubled.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\") + "'"
  }
}
