internal import CubeQuery
internal import Postgres
internal import StarSchema

extension ColumnType {
  /// The values as one bound array of this type, in order; null is not among them.
  ///
  /// - Throws: `CellSourceError` when a value is of another type.
  func array(of values: [MemberValue], place: String) throws -> SQL {
    switch self {
    case .integer:
      return "\(try values.map { try integer($0, place: place) })"
    case .decimal:
      return "\(try values.map { try decimalText($0, place: place) })::numeric[]"
    case .double:
      return "\(try values.map { try double($0, place: place) })"
    case .text:
      return "\(try values.map { try text($0, place: place) })"
    case .boolean:
      return "\(try values.map { try boolean($0, place: place) })"
    case .date:
      return "\(try values.map { try text($0, place: place) })::date[]"
    case .timestamp:
      return "\(try values.map { try text($0, place: place) })::timestamptz[]"
    }
  }

  /// One bound value of this type.
  ///
  /// - Throws: `CellSourceError` when the value is of another type or null.
  func value(_ value: MemberValue, place: String) throws -> SQL {
    switch self {
    case .integer: return "\(try integer(value, place: place))"
    case .decimal: return "\(try decimalText(value, place: place))::text::numeric"
    case .double: return "\(try double(value, place: place))"
    case .text: return "\(try text(value, place: place))::text"
    case .boolean: return "\(try boolean(value, place: place))"
    case .date: return "\(try text(value, place: place))::text::date"
    case .timestamp: return "\(try text(value, place: place))::text::timestamptz"
    }
  }

  private func integer(_ value: MemberValue, place: String) throws -> Int64 {
    guard case .integer(let number) = value else { throw mismatch(value, place: place) }
    return number
  }

  private func decimalText(_ value: MemberValue, place: String) throws -> String {
    switch value {
    case .integer(let number): return String(number)
    case .decimal(let number): return number.description
    default: throw mismatch(value, place: place)
    }
  }

  private func double(_ value: MemberValue, place: String) throws -> Double {
    switch value {
    case .integer(let number): return Double(number)
    case .decimal(let number): return number.doubleValue
    case .double(let number): return number
    default: throw mismatch(value, place: place)
    }
  }

  private func boolean(_ value: MemberValue, place: String) throws -> Bool {
    guard case .boolean(let truth) = value else { throw mismatch(value, place: place) }
    return truth
  }

  private func text(_ value: MemberValue, place: String) throws -> String {
    switch (self, value) {
    case (.text, .text(let text)), (.date, .date(let text)), (.timestamp, .timestamp(let text)): return text
    default: throw mismatch(value, place: place)
    }
  }

  private func mismatch(_ value: MemberValue, place: String) -> CellSourceError {
    CellSourceError(
      .wrongType, place: place, "it holds \(noun) and cannot be compared with \(value.noun)")
  }

  /// What a column of this type holds, in words.
  var noun: String {
    switch self {
    case .integer: "whole numbers"
    case .decimal: "decimal numbers"
    case .double: "numbers"
    case .text: "texts"
    case .boolean: "truth values"
    case .date: "days"
    case .timestamp: "moments"
    }
  }
}

extension MemberValue {
  /// What this is, in words, without the value itself.
  var noun: String {
    switch self {
    case .null: "nothing"
    case .integer: "a whole number"
    case .decimal: "a decimal number"
    case .double: "a number"
    case .text: "a text"
    case .boolean: "a truth value"
    case .date: "a day"
    case .timestamp: "a moment"
    }
  }
}
