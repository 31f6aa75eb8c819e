import CubeQuery
import StarSchema
import VisualBasic

/// A value in a line of a batch: a number, text, truth or null; infinities and what is no number are texts.
enum BatchValue: Codable {
  case null
  case whole(Int)
  case number(Double)
  case text(String)
  case truth(Bool)

  init(_ value: ScalarValue) {
    switch value {
    case .null: self = .null
    case .boolean(let truth): self = .truth(truth)
    case .integer(let number): self = .whole(number)
    case .decimal(let number): self = .number(number.doubleValue)
    case .number(let number) where !number.isFinite: self = .text(value.description)
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .date(let date): self = .text(date.description)
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Int.self) {
      self = .whole(number)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  init(_ value: MemberValue) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .whole(Int(number))
    case .decimal(let number): self = .number(number.doubleValue)
    case .double(let number): self = number.isFinite ? .number(number) : .text(String(number))
    case .text(let text), .date(let text), .timestamp(let text): self = .text(text)
    case .boolean(let truth): self = .truth(truth)
    }
  }

  /// The value as one that a statement is given.
  var scalar: ScalarValue {
    switch self {
    case .null: .null
    case .whole(let number): .integer(number)
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .truth(let truth): .boolean(truth)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .whole(let number): try container.encode(number)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .truth(let truth): try container.encode(truth)
    }
  }
}
