extension Function {
  /// The functions named after a period, which are `PeriodsToDate` with the level of that period.
  private static func toDate(_ name: String, _ kind: HierarchyLevel.Kind, _ word: String, _ example: String) -> Function
  {
    Function(
      name,
      "The peers of a member from the first in its \(word) to the member itself; of the current member if none is given.",
      example,
      .set(
        .call, [],
        type: { _, scope throws(TypeMistake) in
          guard let place = scope.level(of: kind, in: scope.timeHierarchies) else {
            throw TypeMistake("no hierarchy of time has a level of \(kind.rawValue)")
          }
          return .set([place.hierarchy])
        }, looksAt: .everything
      ) { call in
        guard let hierarchies = call.type.asSetOrTuple,
          let place = call.scope.level(of: kind, in: hierarchies.map { Int32($0) }),
          let member = try call.evaluation.currentMember(place.hierarchy)
        else { return .empty }
        return call.periodsToDate(member, level: place.level)
      },
      .set(.call, [.member]) { call in
        guard let member = try call.member(0) else { return .empty }
        let hierarchy = call.scope.hierarchy(of: member)
        guard let level = hierarchy.levels.first(where: { $0.kind == kind }) else {
          throw call.mistake("\(hierarchy.uniqueName) has no level of \(kind.rawValue)")
        }
        return call.periodsToDate(member, level: level.number)
      })
  }

  static let yearToDate = toDate("Ytd", .years, "year", "Ytd([Time].[1997].[Q3])")
  static let quarterToDate = toDate("Qtd", .quarters, "quarter", "Qtd([Time].[1997].[Q4].[11])")
  static let monthToDate = toDate("Mtd", .months, "month", "Mtd([Time].[1997].[Q4].[11])")
  static let weekToDate = toDate("Wtd", .weeks, "week", "Wtd([Time].[Weekly].[1997].[20].LastChild)")
}

extension CubeScope {
  /// The first level of a kind in some hierarchies.
  fileprivate func level(of kind: HierarchyLevel.Kind, in hierarchies: [Int32]) -> LevelPlace? {
    for hierarchy in hierarchies {
      if let level = self.hierarchy(hierarchy).levels.first(where: { $0.kind == kind }) {
        return LevelPlace(hierarchy: Int(hierarchy), level: level.number)
      }
    }
    return nil
  }
}
