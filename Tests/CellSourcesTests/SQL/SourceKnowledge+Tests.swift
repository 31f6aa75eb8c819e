@testable import CellSources

extension SourceKnowledge {
  /// Small tables taken for large ones whose columns have one value each, so that facts are summed up by their keys
  /// before dimensions are joined wherever that can be.
  static var everythingIsWorthSumming: SourceKnowledge {
    SourceKnowledge(estimates: Estimates(smallTable: 0, worthwhileShare: .infinity))
  }
}
