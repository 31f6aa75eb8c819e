import Wording

extension MemberCarrier {
  /// Refuses calculated members of dimensions that are not there, and those with the name of another one or of a measure.
  ///
  /// - Parameters:
  ///   - measures: the names of the cube's other measures.
  ///   - dimensions: the names of its dimensions.
  func checkPlaces(of members: [CalculatedMember], beside measures: [String], _ dimensions: [String]) {
    var taken = Set(measures.map { "[measures]." + $0.bracketed.lowercased() })
    for member in members {
      if !taken.insert(formulas.modern(member.uniqueName).lowercased()).inserted {
        log.mistake(member.place, "the member \(member.uniqueName) is defined twice.")
      }
      let names = ["Measures"] + dimensions
      guard let first = formulas.firstNames(of: formulas.modern(member.parent)).first,
        !names.contains(where: { $0.lowercased() == first.lowercased() })
      else { continue }
      log.mistake(
        member.place,
        "calculated member '\(member.name)' stands in no dimension of the cube: there is no '\(first)'."
          + NearestName.question(for: first, among: names))
    }
  }
}
