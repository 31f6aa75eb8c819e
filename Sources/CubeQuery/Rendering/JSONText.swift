internal import Wording

/// JSON whose members keep their order and whose numbers keep their digits, which the encoders at hand do not promise.
indirect enum JSONText {
  case null
  case boolean(Bool)
  /// A number as JSON writes it.
  case number(String)
  case string(String)
  case array([JSONText])
  case object([(name: String, value: JSONText)])

  /// The text, two spaces a level; what holds nothing but plain values stands in one line.
  func text(indentation: Int = 0) -> String {
    switch self {
    case .null: return "null"
    case .boolean(let truth): return truth ? "true" : "false"
    case .number(let digits): return digits
    case .string(let string): return string.inJSON
    case .array(let elements):
      return enclosed("[", elements.map { $0.text(indentation: indentation + 2) }, "]", indentation)
    case .object(let members):
      let texts = members.map { "\($0.name.inJSON): \($0.value.text(indentation: indentation + 2))" }
      return enclosed("{", texts, "}", indentation)
    }
  }

  private var isPlain: Bool {
    switch self {
    case .null, .boolean, .number, .string: true
    case .array(let elements): elements.allSatisfy(\.isScalar)
    case .object(let members): members.allSatisfy(\.value.isPlain)
    }
  }

  private var isScalar: Bool {
    switch self {
    case .null, .boolean, .number, .string: true
    case .array, .object: false
    }
  }

  private func enclosed(_ open: String, _ texts: [String], _ close: String, _ indentation: Int) -> String {
    guard !texts.isEmpty else { return open + close }
    if isPlain { return open + texts.joined(separator: ", ") + close }
    let spaces = String(repeating: " ", count: indentation)
    return open + "\n" + texts.map { spaces + "  " + $0 }.joined(separator: ",\n") + "\n" + spaces + close
  }
}
