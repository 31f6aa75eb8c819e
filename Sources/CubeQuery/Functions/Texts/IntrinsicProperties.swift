internal import VisualBasic

extension Function {
  static let memberCaption = intrinsic(.memberCaption, .text, "What people call the member.")
  static let memberKey = intrinsic(.memberKey, .value, "The key of the member.")
  static let memberName = intrinsic(.memberName, .text, "The name of the member.")
  static let memberUniqueName = intrinsic(.memberUniqueName, .text, "The name that no other member has.")
  static let memberValue = intrinsic(.memberValue, .value, "The value of the member.")
  static let levelNumber = intrinsic(.levelNumber, .integer, "The number of the member's level.")

  static let memberValueShort = intrinsic(.memberValue, .value, "The same as `Member_Value`.", as: "MemberValue")

  private static func intrinsic(
    _ property: IntrinsicProperty, _ kind: ScalarKind, _ summary: String, as name: String? = nil
  ) -> Function {
    let name = name ?? property.rawValue.capitalizedWords
    return Function(
      name, summary, "[Store].[USA].[CA].\(name)",
      .scalar(.property, [.member], kind) { call in
        try call.member(0).flatMap { try call.evaluation.property(property.rawValue, of: $0) } ?? .null
      })
  }
}

extension String {
  /// `MEMBER_CAPTION` as `Member_Caption`.
  fileprivate var capitalizedWords: String {
    split(separator: "_").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "_")
  }
}
