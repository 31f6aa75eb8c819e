/// A value in JSON that is no list and no object.
enum JSONScalar: Decodable, Equatable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  /// Whether two values are the same but for the last bits of a number.
  func agrees(with other: JSONScalar) -> Bool {
    guard case .number(let left) = self, case .number(let right) = other else { return self == other }
    return left == right || abs(left - right) <= 1e-9 * max(abs(left), abs(right)) || abs(left - right) < 1e-12
  }
}
