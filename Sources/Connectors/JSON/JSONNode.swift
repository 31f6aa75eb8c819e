internal import Wording

/// A value of JSON.
///
/// Numbers stay the text that they came as: money must not pass through binary fractions.
indirect enum JSONNode: Equatable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONNode])
  case object([(key: String, value: JSONNode)])

  static func == (left: JSONNode, right: JSONNode) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left.elementsEqual(right) { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }

  /// The value of a key, or of the item of that number in a list; nil where there is none.
  subscript(step: String) -> JSONNode? {
    switch self {
    case .object(let members): members.last { $0.key == step }?.value
    case .array(let items): Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil }
    default: nil
    }
  }

  /// The keys of an object.
  var keys: [String] {
    if case .object(let members) = self { return members.map(\.key) }
    return []
  }

  /// The value as JSON, without spaces.
  var json: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): text.inJSON
    case .array(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { $0.key.inJSON + ":" + $0.value.json }.joined(separator: ",") + "}"
    }
  }
}
