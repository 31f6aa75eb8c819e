/// The door between asking and storing.
///
/// Every implementation passes one contract suite and gives equal answers to the last digit.
///
/// A fact whose member is not known has null for the member's attributes. Over tables that exist already it is left out
/// wherever the dimension, or a table joined to it, is grouped by or restricted, and counts everywhere else.
public protocol CellSource: Sendable {
  /// Base cells: measures grouped by columns, under restrictions, at one state of the warehouse.
  ///
  /// All requests of a call are answered from the same snapshot, so that the numbers of a page agree.
  ///
  /// - Returns: a table for each request, in the same order.
  /// - Throws: `CellSourceError`, of kind `tooManyRows` where fewer are wanted.
  func cells(for requests: [CellRequest]) async throws -> [CellTable]

  /// The members that a dimension's table holds for some of its attributes, facts or none.
  ///
  /// All requests of a call are answered from the same snapshot, in its latest state.
  ///
  /// - Returns: a table for each request, in the same order, whose rows are distinct.
  /// - Throws: `CellSourceError`.
  func members(for requests: [MemberRequest]) async throws -> [MemberTable]

  /// The fact rows that stand behind cells, all from one snapshot.
  ///
  /// - Returns: a table for each request, in the same order.
  /// - Throws: `CellSourceError`.
  func rows(for requests: [RowRequest]) async throws -> [RowTable]

  /// What an answer about each star would rest on, had it been asked for now: cheap, to tell whether a kept answer
  /// still holds.
  ///
  /// - Returns: a stamp for each star, in the same order.
  /// - Throws: `CellSourceError`.
  func stamps(ofStars stars: [String], at state: WarehouseState) async throws -> [WarehouseStamp]
}
