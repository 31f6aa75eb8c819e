internal import VisualBasic
internal import Wording

extension Function {
  static let properties = Function(
    "Properties", "The value of a property of a member, its own or one that every member has.",
    "[Store].[USA].[WA].[Seattle].[Store 15].Properties(\"Store Type\")",
    .scalar(.method, [.member, .text, .optional(.flag("TYPED"))], .value) { call in
      guard let member = try call.member(0), let name = try call.text(1) else { return .null }
      if let value = try call.evaluation.property(name, of: member) { return value }
      let level = call.scope.hierarchy(of: member).levels[call.scope.level(of: member)]
      let names = level.properties.map(\.name) + IntrinsicProperty.allCases.map(\.rawValue)
      throw MDXFailure(
        .unknownName,
        "members of \(level.uniqueName) have no property '\(name)'.\(NearestName.question(for: name, among: names))")
    })
}
