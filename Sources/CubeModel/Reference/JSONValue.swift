internal import Wording

/// A JSON value whose keys keep their order.
indirect enum JSONValue: Sendable {
  case object([(key: String, value: JSONValue)])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)

  /// The value as indented text (RFC 8259).
  func text(indentation: String = "") -> String {
    let deeper = indentation + "  "
    switch self {
    case .object(let pairs) where pairs.isEmpty: return "{}"
    case .object(let pairs):
      let lines = pairs.map { "\(deeper)\($0.key.inJSON): \($0.value.text(indentation: deeper))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indentation)}"
    case .array(let items): return "[" + items.map { $0.text(indentation: indentation) }.joined(separator: ", ") + "]"
    case .string(let text): return text.inJSON
    case .integer(let value): return String(value)
    case .number(let value): return value.description
    case .boolean(let value): return String(value)
    }
  }
}
