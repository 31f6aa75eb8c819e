internal import MDX

extension CubeScope {
  /// Finds what the first segments of a compound name mean: as many as mean anything together.
  ///
  /// Upper and lower case are alike, but a name as written goes first. What a statement defines goes before what the
  /// cube defines. A path may leave out its hierarchy (`[USA].[CA]`), go through a level (`[Store].[Store
  /// City].[Salem]`), name the all member or not, and end in a key (`[Customers].[Name].&[100]`).
  /// - Returns: nil when not even the first segment means anything.
  func resolve(_ segments: some Collection<NameSegment>) -> ResolvedName? {
    NameSearch(scope: self, segments: Array(segments)).best()
  }
}
