/// The door between asking and storing.
///
/// Every implementation passes one contract suite and gives equal answers to the last digit.
public protocol CellSource: Sendable {
  /// Base cells: measures grouped by columns, under restrictions, at one state of the warehouse.
  ///
  /// All requests of a call are answered from the same snapshot, so that the numbers of a page agree.
  ///
  /// - Returns: a table for each request, in the same order.
  /// - Throws: `CellSourceError`.
  func cells(for requests: [CellRequest]) async throws -> [CellTable]

  /// The members that a dimension's table holds for some of its attributes, facts or none.
  ///
  /// - Returns: a table for each request, in the same order, whose rows are distinct.
  /// - Throws: `CellSourceError`.
  func members(for requests: [MemberRequest]) async throws -> [MemberTable]
}
