import Foundation
import Postgres
import TestSupport

@testable import Connectors

/// Reads delimited text in a test as the connector reads a file.
enum DelimitedText {
  /// What became of a line: its fields (nil is null), or why it is none.
  enum Part: Equatable, CustomStringConvertible {
    case fields([String?], line: Int)
    case fault(String, line: Int, raw: String)

    var description: String {
      switch self {
      case .fields(let fields, let line): "\(line): \(fields)"
      case .fault(let reason, let line, let raw): "\(line): \(reason): \(raw)"
      }
    }
  }

  /// All parts of a file with these bytes, header included.
  static func parts(
    of bytes: [UInt8], delimiter: Character = ",", encoding: DelimitedDialect.Encoding = .utf8, chunk: Int = 1 << 18
  ) throws -> [Part] {
    let scratch = try ScratchFolder(named: "delimited")
    defer { try? FileManager.default.removeItem(atPath: scratch.path) }
    let path = scratch.path + "/file.csv"
    try Data(bytes).write(to: URL(filePath: path))
    var file = DelimitedFile(try FileBytes(path: path), delimiter: delimiter.asciiValue ?? 0, chunk: chunk)
    let transcoder = FieldTranscoder(encoding: encoding)
    var parts: [Part] = []
    while let part = try file.next() {
      switch part {
      case .record:
        let fields = file.scanner.fields.map { field -> String? in
          let text = transcoder.readable(file.bytes, field.start..<field.end)
          if !field.isQuoted, text.isEmpty { return nil }
          return field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
        }
        parts.append(.fields(fields, line: file.line))
      case .fault(let reason):
        parts.append(.fault(reason, line: file.line, raw: transcoder.readable(file.bytes, file.text)))
      }
    }
    return parts
  }

  static func parts(of text: String, chunk: Int = 1 << 18) throws -> [Part] {
    try parts(of: Array(text.utf8), chunk: chunk)
  }
}
