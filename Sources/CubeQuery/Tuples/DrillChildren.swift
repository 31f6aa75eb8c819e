/// Gives the members that are put in when a tuple is opened.
///
/// - Parameters:
///   - row: the members of the tuple.
///   - column: where the member stands in it that is opened.
typealias DrillChildren = (_ row: ArraySlice<Int32>, _ column: Int) throws -> [Int32]
