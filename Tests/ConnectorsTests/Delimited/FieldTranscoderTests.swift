import Testing

@testable import Connectors

@Suite("Encodings") struct FieldTranscoderTests {
  private func read(_ bytes: [UInt8], _ encoding: DelimitedDialect.Encoding) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { FieldTranscoder(encoding: encoding).readable($0, 0..<bytes.count) } ?? ""
    }
  }

  private func fault(_ bytes: [UInt8], _ encoding: DelimitedDialect.Encoding) -> String? {
    var buffer = CopyTextBuffer()
    let field = RecordScanner.Field(start: 0, end: bytes.count, isQuoted: false, hasDoubledQuotes: false)
    return bytes.withUnsafeBufferPointer { pointer in
      pointer.baseAddress.flatMap { FieldTranscoder(encoding: encoding).write($0, field, into: &buffer) }
    }
  }

  @Test("every byte of Latin 1 is the character of its number")
  func latin1() {
    for byte in UInt8(1)...255 {
      #expect(read([byte], .latin1) == String(Unicode.Scalar(byte)))
      #expect(fault([byte], .latin1) == nil)
    }
  }

  @Test("Windows-1252 has the euro and the long dash, and five bytes that are nothing")
  func windows1252() {
    #expect(read([0x80, 0x96, 0xE9], .windows1252) == "€–é")
    let undefined = (UInt8(1)...255).filter { fault([$0], .windows1252) != nil }
    #expect(undefined == [0x81, 0x8D, 0x8F, 0x90, 0x9D])
    #expect(read([0x41, 0x81], .windows1252) == "A\\x81")
  }

  @Test("each scalar passes as UTF-8, and what the standard forbids does not")
  func utf8() {
    for value in stride(from: UInt32(1), through: 0x10_FFFF, by: 97) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(fault(Array(String(scalar).utf8), .utf8) == nil)
    }
    let forbidden: [[UInt8]] = [
      [0xC0, 0x80], [0xC3], [0xE9, 0x74], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0x80], [0xFF],
    ]
    for bytes in forbidden { #expect(fault(bytes, .utf8) != nil, "\(bytes)") }
    #expect(fault([0x63, 0x61, 0x66, 0xE9], .utf8) == "the byte \\xE9, which is not utf-8")
    #expect(fault([0x61, 0], .utf8) == "the character NUL, which no text can hold")
  }
}
