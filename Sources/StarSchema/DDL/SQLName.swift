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

extension SQLName {
  /// The longest name that PostgreSQL keeps, in bytes.
  public static let longest = 63

  /// A name made of parts, cut and told apart by a checksum where it would be longer than PostgreSQL keeps.
  public static func composed(_ parts: String...) -> String { composed(parts) }

  /// A name made of parts, as of ``composed(_:)-(String...)``.
  public static func composed(_ parts: [String]) -> String {
    let name = parts.joined(separator: "_")
    guard name.utf8.count > longest else { return name }
    var checksum: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { checksum = (checksum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let suffix = "_" + String(checksum, radix: 36)
    var kept = ""
    for character in name {
      guard kept.utf8.count + String(character).utf8.count + suffix.utf8.count <= longest else { break }
      kept.append(character)
    }
    return kept + suffix
  }
}
