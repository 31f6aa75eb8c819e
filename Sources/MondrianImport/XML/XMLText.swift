import Foundation

/// The text of an XML file.
enum XMLText {
  /// Decodes a file as its byte order mark or its declaration says; nil when the bytes do not agree with it.
  static func decoded(_ data: Data) -> String? {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      return String(data: data, encoding: .utf16)
    }
    let head = String(decoding: data.prefix(200), as: UTF8.self)
    let declared = head.firstMatch(of: /encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/).map { $0.1.lowercased() }
    switch declared {
    case nil, "utf-8", "us-ascii": return String(data: data, encoding: .utf8)
    case "iso-8859-1", "latin1", "windows-1252": return String(data: data, encoding: .isoLatin1)
    default: return nil
    }
  }
}
