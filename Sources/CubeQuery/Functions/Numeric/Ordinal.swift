internal import VisualBasic

extension Function {
  static let ordinal = Function(
    "Ordinal", "The number of a level, 0 for the first.", "[Store].[Store City].Ordinal",
    .scalar(.property, [.level], .integer) { call in try call.level(0).map { .integer($0.level) } ?? .null })
}
