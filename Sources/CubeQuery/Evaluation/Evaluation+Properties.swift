internal import StarSchema
internal import VisualBasic

extension Evaluation {
  /// The value of a property of a member, intrinsic or declared; nil where the member has no such property.
  func property(_ name: String, of member: Member) throws -> ScalarValue? {
    if let intrinsic = IntrinsicProperty(named: name) {
      if intrinsic.isSet, let value = try setting(name, of: member) { return value }
      return ScalarValue(scope.value(of: intrinsic, for: member))
    }
    if let part = MemberKeyPart(named: name) { return ScalarValue(scope.value(of: part, for: member)) }
    if member.isMeasure || scope.isCalculated(member) { return try setting(name, of: member) }
    let hierarchy = scope.hierarchy(of: member)
    let level = scope.level(of: member)
    guard let number = hierarchy.levels[level].properties.firstIndex(where: { $0.name.isSpelled(name) }) else {
      return nil
    }
    let reference = PropertyReference(hierarchy: member.hierarchy, level: level, property: number)
    guard let column = properties[reference] else {
      needs.note(reference)
      throw Suspension()
    }
    return ScalarValue(column.value(of: member.ordinal, in: hierarchy.tree))
  }
}

extension ScalarValue {
  /// A member's key or property as a scalar.
  init(_ value: MemberValue) {
    switch value {
    case .null: self = .null
    case .integer(let number): self = .integer(Int(number))
    case .decimal(let number): self = .decimal(number)
    case .double(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .boolean(let truth): self = .boolean(truth)
    case .date(let day): self = DateTime(iso: day).map { .date($0) } ?? .text(day)
    case .timestamp(let moment): self = DateTime(iso: moment).map { .date($0) } ?? .text(moment)
    }
  }
}

extension DateTime {
  /// Reads `1997-02-28`, and with a time `1997-02-28T13:05:09`; what follows the seconds is passed over.
  fileprivate init?(iso text: String) {
    let numbers = text.split { !$0.isNumber }.prefix(6).compactMap { Int($0) }
    guard numbers.count >= 3 else { return nil }
    self.init(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers.count > 3 ? numbers[3] : 0,
      minute: numbers.count > 4 ? numbers[4] : 0, second: numbers.count > 5 ? numbers[5] : 0)
  }
}
