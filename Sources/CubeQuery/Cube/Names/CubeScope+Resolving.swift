internal import MDX

extension CubeScope {
  /// Finds what the first segments of a compound name mean: as many as mean anything together.
  ///
  /// Upper and lower case are alike, but a name as written goes first. What a statement defines goes before what the
  /// cube defines. A path may leave out its hierarchy (`[USA].[CA]`), go through a level (`[Store].[Store
  /// City].[Salem]`), name the all member or not, and end in a key (`[Customers].[Name].&[100]`). Where subselects leave
  /// a part of a cube, names mean what they mean in the whole one, be it left out: formulas may reach it.
  /// - Returns: nil when not even the first segment means anything.
  func resolve(_ segments: some Collection<NameSegment>) -> ResolvedName? {
    let segments = Array(segments)
    let own = NameSearch(scope: self, segments: segments).best()
    guard let whole = cube.whole else { return own }
    var wholeScope = CubeScope(whole)
    wholeScope.readsDefinitions = readsDefinitions
    wholeScope.findsAncestors = findsAncestors
    guard let found = NameSearch(scope: wholeScope, segments: segments).best(), case .member(let member) = found.meaning
    else { return own }
    switch own?.meaning {
    case .namedSet?: return own
    case .member(let own)? where isCalculated(own) || own.isMeasure: break
    default: return extended(narrowed(member, length: found.length, orElse: own), segments)
    }
    return own.map { $0.length >= found.length } ?? false
      ? own : extended(narrowed(member, length: found.length, orElse: own), segments)
  }

  /// Goes on to what stands below a member, as a calculated member that the statement puts below one that is left out.
  private func extended(_ found: ResolvedName?, _ segments: [NameSegment]) -> ResolvedName? {
    guard var found else { return nil }
    let search = NameSearch(scope: self, segments: segments)
    while found.length < segments.count, case .member(let member) = found.meaning,
      let child = search.child(segments[found.length], of: member, in: hierarchy(of: member))
    {
      found = ResolvedName(meaning: .member(child), length: found.length + 1)
    }
    return found
  }

  /// - Parameter member: what the first segments mean in the whole cube.
  private func narrowed(_ member: Member, length: Int, orElse own: ResolvedName?) -> ResolvedName? {
    if let own, own.length > length { return own }
    if let ordinal = cube.part(ofWhole: member) {
      return ResolvedName(meaning: .member(Member(hierarchy: member.hierarchy, ordinal: ordinal)), length: length)
    }
    return ResolvedName(meaning: .leftOut(member), length: length)
  }
}
