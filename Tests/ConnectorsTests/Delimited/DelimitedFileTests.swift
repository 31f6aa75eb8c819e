import CZlib
import Foundation
import TestSupport
import Testing

@testable import Connectors

@Suite("Taking delimited files apart") struct DelimitedFileTests {
  @Test("quotes, doubled quotes, quoted delimiters and line ends are taken as RFC 4180 says")
  func quoting() throws {
    let text = "a,b,c\r\n1,\"x,y\",\"say \"\"hi\"\"\"\r\n2,\"two\nlines\",\r\n3,客户,\"\"\n"
    #expect(
      try DelimitedText.parts(of: text) == [
        .fields(["a", "b", "c"], line: 1), .fields(["1", "x,y", "say \"hi\""], line: 2),
        .fields(["2", "two\nlines", nil], line: 3), .fields(["3", "客户", ""], line: 5),
      ])
  }

  @Test("a last line without a line end counts, an empty line does not")
  func lastLine() throws {
    #expect(
      try DelimitedText.parts(of: "a,b\n\n\r\n1,2") == [
        .fields(["a", "b"], line: 1), .fields(["1", "2"], line: 4),
      ])
    #expect(try DelimitedText.parts(of: "") == [])
    #expect(try DelimitedText.parts(of: "\n") == [])
  }

  @Test("a stray quote costs one line and no more")
  func strayQuote() throws {
    #expect(
      try DelimitedText.parts(of: "a,b\n1,\"open\n2,good\n3,\"x\"y\n4,5\" pipe\n") == [
        .fields(["a", "b"], line: 1),
        .fault("something other than a delimiter follows a closing quote", line: 2, raw: "1,\"open"),
        .fields(["2", "good"], line: 3),
        .fault("something other than a delimiter follows a closing quote", line: 4, raw: "3,\"x\"y"),
        .fields(["4", "5\" pipe"], line: 5),
      ])
    #expect(
      try DelimitedText.parts(of: "a,b\n1,\"open\n2,good\n") == [
        .fields(["a", "b"], line: 1),
        .fault("a quote opens on this line and is never closed", line: 2, raw: "1,\"open"),
        .fields(["2", "good"], line: 3),
      ])
  }

  @Test("a quote that is not closed within the longest record costs one line, in bounded memory")
  func endlessQuote() throws {
    var text = Array("a,b\n1,\"open\n".utf8)
    let row = Array("2,good\n".utf8)
    let count = DelimitedFile.longestRecord / row.count + 1_000
    for _ in 0..<count { text += row }
    let parts = try DelimitedText.parts(of: text)
    #expect(parts.count == count + 2)
    #expect(parts[1] == .fault("a quote opens on this line and is not closed within 4 MiB", line: 2, raw: "1,\"open"))
    #expect(parts.last == .fields(["2", "good"], line: count + 2))
  }

  @Test("where a chunk ends makes no difference")
  func chunks() throws {
    let text = "a,b\r\n1,\"x\"\"\r\ny\"\r\n,\r\n\"q\",客\n2,\"open\n\"z\"z,1\r\nlast,\"torn"
    let whole = try DelimitedText.parts(of: text)
    #expect(whole.count == 7)
    for chunk in 1...80 {
      #expect(try DelimitedText.parts(of: text, chunk: chunk) == whole, "chunks of \(chunk) bytes")
    }
  }

  @Test("every short text of the bytes that matter reads as a plain reader reads it")
  func exhaustive() {
    let alphabet = Array("x,\"\n\r".utf8)
    for length in 0...6 {
      var digits = Array(repeating: 0, count: length)
      repeat {
        let bytes = digits.map { alphabet[$0] }
        let expected = PlainReader(bytes).records
        var scanner = RecordScanner(delimiter: UInt8(ascii: ","))
        #expect(Self.records(bytes, &scanner) == expected, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      } while Self.advance(&digits, base: alphabet.count)
    }
  }

  private static func records(_ bytes: [UInt8], _ scanner: inout RecordScanner) -> [[String]] {
    var records: [[String]] = []
    var position = 0
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      while position < bytes.count {
        guard case .record(let next) = scanner.scan(base, from: position, to: bytes.count, isLast: true) else {
          position = RecordScanner.line(base, from: position, to: bytes.count).next
          records.append(["fault"])
          continue
        }
        records.append(
          scanner.fields.map { field in
            String(decoding: bytes[field.start..<field.end], as: UTF8.self).replacing(
              "\"\"", with: field.hasDoubledQuotes ? "\"" : "\"\"")
          })
        position = next
      }
    }
    return records
  }

  private static func advance(_ digits: inout [Int], base: Int) -> Bool {
    for index in digits.indices {
      digits[index] += 1
      if digits[index] < base { return true }
      digits[index] = 0
    }
    return false
  }

  @Test("a gzip-compressed file reads like a plain one, and one that is cut off is refused")
  func compressed() throws {
    let scratch = try ScratchFolder(named: "gzip")
    defer { try? FileManager.default.removeItem(atPath: scratch.path) }
    let path = scratch.path + "/plain.csv.gz"
    let text = (0..<20_000).map { "\($0),row \($0 &* 2_654_435_761)" }.joined(separator: "\n")
    let packing = try #require(gzopen(path, "wb"))
    #expect(gzwrite(packing, text, UInt32(text.utf8.count)) == text.utf8.count)
    gzclose(packing)
    var count = 0
    var file = DelimitedFile(try FileBytes(path: path), delimiter: UInt8(ascii: ","))
    while try file.next() != nil { count += 1 }
    #expect(count == 20_000)

    let packed = try Data(contentsOf: URL(filePath: path))
    try packed.prefix(packed.count / 2).write(to: URL(filePath: scratch.path + "/torn.csv.gz"))
    let error = #expect(throws: ConnectorError.self) {
      var torn = DelimitedFile(try FileBytes(path: scratch.path + "/torn.csv.gz"), delimiter: UInt8(ascii: ","))
      while try torn.next() != nil {}
    }
    #expect(error?.kind == .unreadable)
  }
}
