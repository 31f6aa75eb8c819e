/// Turns the bytes of a field into UTF-8 in COPY's escapes.
struct FieldTranscoder {
  /// What a byte asks for.
  private enum Class: UInt8 {
    case plain
    case escaped
    case quote
    case high
    case zero
  }

  let encoding: DelimitedDialect.Encoding
  private let classes: [UInt8]

  init(encoding: DelimitedDialect.Encoding) {
    self.encoding = encoding
    classes = (0...255).map { value in
      let byte = UInt8(value)
      if byte == 0 { return Class.zero.rawValue }
      if byte == UInt8(ascii: "\"") { return Class.quote.rawValue }
      if CopyTextBuffer.escape(for: byte) != nil { return Class.escaped.rawValue }
      return byte < 0x80 ? Class.plain.rawValue : Class.high.rawValue
    }
  }

  /// Writes a field.
  ///
  /// - Returns: why it cannot be written, or nil.
  func write(
    _ bytes: UnsafePointer<UInt8>, _ field: RecordScanner.Field, into buffer: inout CopyTextBuffer
  ) -> String? {
    classes.withUnsafeBufferPointer { classes in
      var position = field.start
      var pending = field.start
      while position < field.end {
        let byte = bytes[position]
        switch Class(rawValue: classes[Int(byte)]) {
        case .plain, nil:
          position += 1
        case .quote:
          position += 1
          guard field.hasDoubledQuotes else { continue }
          // The first of two quotes is written, the second passed over.
          buffer.append(bytes + pending, count: position - pending)
          position += 1
          pending = position
        case .escaped:
          buffer.append(bytes + pending, count: position - pending)
          buffer.append(UInt8(ascii: "\\"))
          buffer.append(CopyTextBuffer.escape(for: byte) ?? byte)
          position += 1
          pending = position
        case .zero:
          return "the character NUL, which no text can hold"
        case .high:
          if encoding == .utf8 {
            let length = Self.lengthOfUTF8(bytes + position, available: field.end - position)
            guard length > 0 else { return invalid(byte) }
            position += length
          } else {
            guard let scalar = scalar(for: byte) else { return invalid(byte) }
            buffer.append(bytes + pending, count: position - pending)
            for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { buffer.append(unit) }
            position += 1
            pending = position
          }
        }
      }
      buffer.append(bytes + pending, count: position - pending)
      return nil
    }
  }

  /// A whole row as text for people, every byte that the encoding does not allow as `\xNN`.
  func readable(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> String {
    var text = ""
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte != 0, byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
        position += 1
        continue
      }
      if encoding == .utf8 {
        let length = byte == 0 ? 0 : Self.lengthOfUTF8(bytes + position, available: range.upperBound - position)
        if length > 0 {
          text += String(decoding: UnsafeBufferPointer(start: bytes + position, count: length), as: UTF8.self)
          position += length
          continue
        }
      } else if byte != 0, let scalar = scalar(for: byte) {
        text.unicodeScalars.append(scalar)
        position += 1
        continue
      }
      text += Self.escaped(byte)
      position += 1
    }
    return text
  }

  private func invalid(_ byte: UInt8) -> String {
    "the byte \(Self.escaped(byte)), which is not \(encoding.rawValue)"
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "\\x" + (digits.count == 1 ? "0" : "") + digits
  }

  private func scalar(for byte: UInt8) -> Unicode.Scalar? {
    guard encoding == .windows1252, (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Self.windows1252[Int(byte - 0x80)].flatMap { Unicode.Scalar($0) }
  }

  /// The characters of the bytes 0x80 to 0x9F in Windows-1252; five of them stand for nothing.
  private static let windows1252: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil, 0x017D,
    nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil,
    0x017E, 0x0178,
  ]

  /// The length of the UTF-8 sequence at the front, 0 when there is none that is well formed (Unicode 15, table 3-7).
  private static func lengthOfUTF8(_ bytes: UnsafePointer<UInt8>, available: Int) -> Int {
    let lead = bytes[0]
    func isContinuation(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      range.contains(bytes[offset])
    }
    switch lead {
    case 0xC2...0xDF:
      return available >= 2 && isContinuation(1) ? 2 : 0
    case 0xE0...0xEF:
      let second: ClosedRange<UInt8> = lead == 0xE0 ? 0xA0...0xBF : lead == 0xED ? 0x80...0x9F : 0x80...0xBF
      return available >= 3 && isContinuation(1, second) && isContinuation(2) ? 3 : 0
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> = lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      return available >= 4 && isContinuation(1, second) && isContinuation(2) && isContinuation(3) ? 4 : 0
    default:
      return 0
    }
  }
}
